import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../../issuing/events"
import { type AssignLicenseUsersInput, assignLicenseUsersStep } from "../steps/assign-license-users"

/** Id of {@link assignLicenseUsersWorkflow}. */
export const assignLicenseUsersWorkflowId = "assign-license-users"

/**
 * Gives users places of a license for named users, as many as are free; says of each line what it came to. Those who
 * have accepted no invitation yet and wait for none are mailed one afterward.
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @throws 404 LICENSE_NOT_FOUND; 409 NOT_FOR_USERS, LICENSE_WITHOUT_OWNER; 400 USER_LIST_TOO_LONG
 */
export const assignLicenseUsersWorkflow = createWorkflow(
  assignLicenseUsersWorkflowId,
  (input: AssignLicenseUsersInput) => {
    const validate = createHook("validate", { input })
    const done = assignLicenseUsersStep(input)
    when("users-are-invited", { done }, ({ done }) => done.mail_requests.length > 0).then(() => {
      emitEventStep({
        eventName: LicensingEvents.USERS_ASSIGNED,
        data: transform({ done }, ({ done }) => done.mail_requests.map((id) => ({ id }))),
      })
    })
    const result = transform({ done }, ({ done: { lines, assigned, invited } }) => ({
      lines,
      assigned,
      invited,
    }))
    return new WorkflowResponse(result, { hooks: [validate] })
  }
)
