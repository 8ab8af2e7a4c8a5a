import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type SendActivationCodeInput, sendActivationCodeStep } from "../steps/send-activation-code"

/** Id of {@link sendActivationCodeWorkflow}. */
export const sendActivationCodeWorkflowId = "send-activation-code"

/**
 * Mails the activation code of a computer to an address; the result says whether it went.
 * @throws 409 NO_ACTIVATION_CODE
 */
export const sendActivationCodeWorkflow = createWorkflow(
  sendActivationCodeWorkflowId,
  (input: SendActivationCodeInput) => new WorkflowResponse(sendActivationCodeStep(input))
)
