import type { IOrderModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Id of {@link deleteNativeOrderStep}. */
export const deleteNativeOrderStepId = "delete-native-order-step"

/**
 * Deletes a native order that holds no payment, no fulfilment and no reservation, and its links. Moves no
 * money. The last step: nothing to compensate.
 */
export const deleteNativeOrderStep = createStep(
  { name: deleteNativeOrderStepId, noCompensation: true },
  async ({ order_id }: { order_id: string }, { container }) => {
    await container
      .resolve(ContainerRegistrationKeys.LINK)
      .delete({ [Modules.ORDER]: { order_id: [order_id] } })
    await container.resolve<IOrderModuleService>(Modules.ORDER).deleteOrders([order_id])
    return new StepResponse({ id: order_id })
  }
)
