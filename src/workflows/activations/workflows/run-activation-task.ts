import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../../issuing/events"
import { type RunActivationTaskInput, runActivationTaskStep } from "../steps/run-activation-task"

/** Id of {@link runActivationTaskWorkflow}. */
export const runActivationTaskWorkflowId = "run-activation-task"

/**
 * Activates a licence on a computer, reactivates, transfers or removes an activation (DESIGN §9). The
 * result's `verdict` says whether the task was done, and if not, why. Emits `license.activated` or
 * `license.deactivated`.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 */
export const runActivationTaskWorkflow = createWorkflow(
  runActivationTaskWorkflowId,
  (input: RunActivationTaskInput) => {
    const validate = createHook("validate", { input })
    const result = runActivationTaskStep(input)
    when(
      "activation-changed",
      { result },
      ({ result: { activation, repeated } }) => activation !== null && !repeated
    ).then(() => {
      emitEventStep({
        eventName: transform({ input }, ({ input }) =>
          input.task.task === "remove"
            ? LicensingEvents.LICENSE_DEACTIVATED
            : LicensingEvents.LICENSE_ACTIVATED
        ),
        data: transform({ result }, ({ result: { activation } }) => ({
          id: activation?.license_id,
          activation_id: activation?.id,
        })),
      })
    })
    return new WorkflowResponse(result, { hooks: [validate] })
  }
)
