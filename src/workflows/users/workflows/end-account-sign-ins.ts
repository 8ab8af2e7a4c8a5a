import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type EndAccountSignInsInput, endAccountSignInsStep } from "../steps/end-account-sign-ins"

/** Id of {@link endAccountSignInsWorkflow}. */
export const endAccountSignInsWorkflowId = "end-account-sign-ins"

/**
 * Ends every sign-in with programs by a customer's account, as after a new password. Run it where code of the shop sets
 * one; Medusa's own routes and our links do. Results in how many it ended.
 */
export const endAccountSignInsWorkflow = createWorkflow(
  endAccountSignInsWorkflowId,
  (input: EndAccountSignInsInput) => new WorkflowResponse(endAccountSignInsStep(input))
)
