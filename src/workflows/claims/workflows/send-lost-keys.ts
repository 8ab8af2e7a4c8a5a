import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type SendLostKeysInput, sendLostKeysStep } from "../steps/send-lost-keys"

/** Id of {@link sendLostKeysWorkflow}. */
export const sendLostKeysWorkflowId = "send-lost-keys"

/** Mails an address the list of its licenses, with masked keys; the result says whether the mail went. */
export const sendLostKeysWorkflow = createWorkflow(
  sendLostKeysWorkflowId,
  (input: SendLostKeysInput) => new WorkflowResponse(sendLostKeysStep(input))
)
