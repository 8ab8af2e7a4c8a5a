import type { MedusaRequest } from "@medusajs/framework/http"

import type { RuntimeChange } from "../../modules/licensing/runtime/types"
import { announceEvent } from "../../workflows/activations/lib/announce"
import { LicensingEvents } from "../../workflows/issuing"

/** {@link announceEvent} of what a program's call changed; null = nothing. */
export function announce(req: MedusaRequest, name: string, change: RuntimeChange | null): void {
  if (change) {
    const { license_id: id, activation_id } = change
    announceEvent(req.scope, name, { id, activation_id })
  }
}

/** Has the request of a notice answered after the call; null = there is none. Should the event be lost, a job does it. */
export function announceNotice(req: MedusaRequest, id: string | null): void {
  if (id !== null) {
    announceEvent(req.scope, LicensingEvents.USES_NOTICED, { id })
  }
}
