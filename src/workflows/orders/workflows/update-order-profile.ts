import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import { LicensingEvents } from "../../issuing/events"
import { type UpdateOrderProfileInput, updateOrderProfileStep } from "../steps/update-order-profile"

/** Id of {@link updateOrderProfileWorkflow}. */
export const updateOrderProfileWorkflowId = "update-order-profile"

/**
 * Changes the licensing facts about an order: labels, whether it is active, what its customer may do. Returns
 * the former values of what changed.
 *
 * @property hooks.validate - before anything is changed; throw to refuse. Gets the input.
 */
export const updateOrderProfileWorkflow = createWorkflow(
  updateOrderProfileWorkflowId,
  (input: UpdateOrderProfileInput) => {
    const validate = createHook("validate", { input })
    const before = updateOrderProfileStep(input)
    emitEventStep({
      eventName: LicensingEvents.ORDER_LICENSING_UPDATED,
      data: transform({ input }, ({ input: { order_id } }) => ({ id: order_id })),
    })
    return new WorkflowResponse(before, { hooks: [validate] })
  }
)
