import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/**
 * Emits the event of what a program's call, or a computer's task, did. Nothing waits for it: the change is written, and
 * an unreachable event bus must not make it look undone.
 */
export function announceEvent(
  container: MedusaContainer,
  name: string,
  data: { id: string; activation_id?: string }
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
