import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type ActivateOnOrderInput, activateOnOrderStep } from "../steps/activate-on-order"

/** Id of {@link activateOnOrderWorkflow}. */
export const activateOnOrderWorkflowId = "activate-on-order"

/**
 * Activates a computer by its typed codes on the best license of an order: one that it is activated on
 * already, then the oldest with a free seat. The result's `verdict` says whether it was done, and if not, why
 * the best license refused. Emits `license.activated`.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @throws 404 LICENSE_NOT_FOUND if the order has no such license
 */
export const activateOnOrderWorkflow = createWorkflow(
  activateOnOrderWorkflowId,
  (input: ActivateOnOrderInput) => {
    const validate = createHook("validate", { input })
    return new WorkflowResponse(activateOnOrderStep(input), { hooks: [validate] })
  }
)
