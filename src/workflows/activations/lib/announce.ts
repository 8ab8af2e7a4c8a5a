import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/**
 * Tells the shop what became of a computer. Nothing waits for it: the change is written, and an event bus
 * that is away must not make it look undone.
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
