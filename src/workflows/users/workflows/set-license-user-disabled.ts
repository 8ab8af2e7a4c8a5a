import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import {
  type SetLicenseUserDisabledInput,
  setLicenseUserDisabledStep,
} from "../steps/set-license-user-disabled"

/** Id of {@link setLicenseUserDisabledWorkflow}. */
export const setLicenseUserDisabledWorkflowId = "set-license-user-disabled"

/**
 * Disables a user for all licenses of their owner, or lets them in again. Results in the user's id.
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @throws 404 USER_NOT_FOUND; 409 USER_ELSEWHERE for a manager, whose orders are not all of the owner's
 */
export const setLicenseUserDisabledWorkflow = createWorkflow(
  setLicenseUserDisabledWorkflowId,
  (input: SetLicenseUserDisabledInput) => {
    const validate = createHook("validate", { input })
    return new WorkflowResponse(setLicenseUserDisabledStep(input), { hooks: [validate] })
  }
)
