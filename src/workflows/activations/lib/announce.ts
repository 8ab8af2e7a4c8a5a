import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/**
 * Emits the event of a computer's change. Nothing waits for it: the change is written, and an unreachable event
 * bus must not make it look undone.
 */
export function announceComputer(
  container: MedusaContainer,
  name: string,
  data: { id: string; activation_id: string }
): void {
  container
    .resolve(Modules.EVENT_BUS)
    .emit({ name, data })
    .catch((error: Error) =>
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`licensing: the event ${name} was lost`, error)
    )
}
