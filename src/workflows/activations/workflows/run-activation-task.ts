import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type RunActivationTaskInput, runActivationTaskStep } from "../steps/run-activation-task"

/** Id of {@link runActivationTaskWorkflow}. */
export const runActivationTaskWorkflowId = "run-activation-task"

/**
 * Activates a license on a computer, reactivates, transfers or removes an activation. The result's `verdict`
 * says whether the task was done, and if not, why. Emits `license.activated` or `license.deactivated`.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 */
export const runActivationTaskWorkflow = createWorkflow(
  runActivationTaskWorkflowId,
  (input: RunActivationTaskInput) => {
    const validate = createHook("validate", { input })
    const result = runActivationTaskStep(input)
    return new WorkflowResponse(result, { hooks: [validate] })
  }
)
