import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type ResendLicenseMailInput, resendLicenseMailStep } from "../steps/resend-license-mail"

/** Id of {@link resendLicenseMailWorkflow}. */
export const resendLicenseMailWorkflowId = "resend-license-mail"

/** Mails licenses to the owners of their orders again; one mail per order. */
export const resendLicenseMailWorkflow = createWorkflow(
  resendLicenseMailWorkflowId,
  (input: ResendLicenseMailInput) => new WorkflowResponse(resendLicenseMailStep(input))
)
