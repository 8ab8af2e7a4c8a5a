import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { TaskCaller } from "../../../modules/licensing/activations/types"
import { mailOwnerResetStep } from "../steps/mail-owner-reset"
import { runActivationTaskStep } from "../steps/run-activation-task"

export type ResetAsOwnerInput = {
  activation_id: string
  /** The owner, who gets the mail. */
  customer_id: string
  /** With `owner_resets`. */
  caller: TaskCaller
  /** Language of the mail; the order's by default. */
  locale?: string | null
}

/** Id of {@link resetAsOwnerWorkflow}. */
export const resetAsOwnerWorkflowId = "reset-as-owner"

/**
 * Ends an activation without a removal code on the word of the order's owner, as often as the settings allow,
 * and confirms it by mail. The result's `verdict` says whether it was done, and if not, why.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 */
export const resetAsOwnerWorkflow = createWorkflow(
  resetAsOwnerWorkflowId,
  (input: ResetAsOwnerInput) => {
    const validate = createHook("validate", { input })
    const result = runActivationTaskStep(
      transform(input, ({ activation_id, caller }) => ({
        task: {
          task: "remove" as const,
          activation_id,
          proof: "not_needed" as const,
          reason: "reset" as const,
        },
        caller,
      }))
    )
    mailOwnerResetStep(
      transform({ input, result }, (of) => ({
        customer_id: of.input.customer_id,
        locale: of.input.locale,
        activation: of.result.activation,
      }))
    )
    return new WorkflowResponse(result, { hooks: [validate] })
  }
)
