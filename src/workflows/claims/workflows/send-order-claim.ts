import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type SendOrderClaimInput, sendOrderClaimStep } from "../steps/send-order-claim"

/** Id of {@link sendOrderClaimWorkflow}. */
export const sendOrderClaimWorkflowId = "send-order-claim"

/** Mails the claim link of a guest order to the order's address; the result says whether the mail went. */
export const sendOrderClaimWorkflow = createWorkflow(
  sendOrderClaimWorkflowId,
  (input: SendOrderClaimInput) => new WorkflowResponse(sendOrderClaimStep(input))
)
