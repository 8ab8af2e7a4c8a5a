import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import type { RuntimeChange } from "../../modules/licensing/types/runtime"

/**
 * Tells the shop what became of a computer. The program's answer does not wait for it: the change is
 * written, and an event bus that is away must not make it look undone.
 */
export function announce(req: MedusaRequest, name: string, change: RuntimeChange | null): void {
  if (!change) {
    return
  }
  const { license_id: id, activation_id } = change
  req.scope
    .resolve(Modules.EVENT_BUS)
    .emit({ name, data: { id, activation_id } })
    .catch((error: Error) =>
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`licensing: the event ${name} was lost`, error)
    )
}
