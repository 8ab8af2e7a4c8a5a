import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { mailUsesAddedStep, type UsesAdded } from "../steps/mail-uses-added"

/** Id of {@link mailUsesAddedWorkflow}. */
export const mailUsesAddedWorkflowId = "mail-license-uses-added"

/**
 * Mails the owner of an order that it added uses to a license. The result says whether the mail went. It runs once for
 * each request that reconciling wrote; see `orders/mail-requests.ts`.
 */
export const mailUsesAddedWorkflow = createWorkflow(mailUsesAddedWorkflowId, (input: UsesAdded) => {
  return new WorkflowResponse(mailUsesAddedStep(input))
})
