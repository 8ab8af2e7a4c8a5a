import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type AssignLicenseUsersInput, assignLicenseUsersStep } from "../steps/assign-license-users"

/** Id of {@link assignLicenseUsersWorkflow}. */
export const assignLicenseUsersWorkflowId = "assign-license-users"

/**
 * Gives users places of a license for named users, as many as are free; says of each line what it came to.
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @throws 404 LICENSE_NOT_FOUND; 409 NOT_FOR_USERS, LICENSE_WITHOUT_OWNER; 400 USER_LIST_TOO_LONG
 */
export const assignLicenseUsersWorkflow = createWorkflow(
  assignLicenseUsersWorkflowId,
  (input: AssignLicenseUsersInput) => {
    const validate = createHook("validate", { input })
    return new WorkflowResponse(assignLicenseUsersStep(input), { hooks: [validate] })
  }
)
