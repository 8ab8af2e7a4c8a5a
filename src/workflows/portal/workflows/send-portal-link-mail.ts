import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import {
  sendPortalLinkMailStep,
  type SendPortalLinkMailInput,
} from "../steps/send-portal-link-mail"

/** Id of {@link sendPortalLinkMailWorkflow}. */
export const sendPortalLinkMailWorkflowId = "send-portal-link-mail"

/** Mails a link into the portal; see `sendPortalLinkMailStep`. */
export const sendPortalLinkMailWorkflow = createWorkflow(
  sendPortalLinkMailWorkflowId,
  (input: SendPortalLinkMailInput) => new WorkflowResponse(sendPortalLinkMailStep(input))
)
