import type { MedusaRequest } from "@medusajs/framework/http"

import type { RuntimeChange } from "../../modules/licensing/runtime/types"
import { announceComputer } from "../../workflows/activations/lib/announce"

/** {@link announceComputer} of what a program's call changed; null = nothing. */
export function announce(req: MedusaRequest, name: string, change: RuntimeChange | null): void {
  if (change) {
    const { license_id: id, activation_id } = change
    announceComputer(req.scope, name, { id, activation_id })
  }
}
