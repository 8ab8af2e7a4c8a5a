import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import {
  sendPortalPasswordMailStep,
  type SendPortalPasswordMailInput,
} from "../steps/send-portal-password-mail"

/** Id of {@link sendPortalPasswordMailWorkflow}. */
export const sendPortalPasswordMailWorkflowId = "send-portal-password-mail"

/** Mails a link into the portal for a new password; see `sendPortalPasswordMailStep`. */
export const sendPortalPasswordMailWorkflow = createWorkflow(
  sendPortalPasswordMailWorkflowId,
  (input: SendPortalPasswordMailInput) => new WorkflowResponse(sendPortalPasswordMailStep(input))
)
