import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import {
  type UnassignLicenseUserInput,
  unassignLicenseUserStep,
} from "../steps/unassign-license-user"

/** Id of {@link unassignLicenseUserWorkflow}. */
export const unassignLicenseUserWorkflowId = "unassign-license-user"

/**
 * Takes their place of a license from a user, effective at their program's next call. Results in the user's id.
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @throws 404 USER_NOT_FOUND also for one who lost it before
 */
export const unassignLicenseUserWorkflow = createWorkflow(
  unassignLicenseUserWorkflowId,
  (input: UnassignLicenseUserInput) => {
    const validate = createHook("validate", { input })
    return new WorkflowResponse(unassignLicenseUserStep(input), { hooks: [validate] })
  }
)
