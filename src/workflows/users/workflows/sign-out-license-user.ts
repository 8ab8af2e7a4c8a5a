import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import {
  type SignOutLicenseUserInput,
  signOutLicenseUserStep,
} from "../steps/sign-out-license-user"

/** Id of {@link signOutLicenseUserWorkflow}. */
export const signOutLicenseUserWorkflowId = "sign-out-license-user"

/**
 * Ends every sign-in of a named user with programs, for all licenses of their owner. Results in how many it ended.
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @throws 404 USER_NOT_FOUND
 */
export const signOutLicenseUserWorkflow = createWorkflow(
  signOutLicenseUserWorkflowId,
  (input: SignOutLicenseUserInput) => {
    const validate = createHook("validate", { input })
    return new WorkflowResponse(signOutLicenseUserStep(input), { hooks: [validate] })
  }
)
