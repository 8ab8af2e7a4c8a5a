import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type SendUserLinkInput, sendUserLinkStep } from "../steps/send-user-link"

/** Id of {@link sendLicenseUserLinkWorkflow}. */
export const sendLicenseUserLinkWorkflowId = "send-license-user-link"

/**
 * Mails a named user an invitation again, or a link that sets a new password. Results in whether the mail went.
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @throws 404 USER_NOT_FOUND; 409 USER_NOT_INVITED, USER_NOT_ACTIVE
 */
export const sendLicenseUserLinkWorkflow = createWorkflow(
  sendLicenseUserLinkWorkflowId,
  (input: SendUserLinkInput) => {
    const validate = createHook("validate", { input })
    return new WorkflowResponse(sendUserLinkStep(input), { hooks: [validate] })
  }
)
