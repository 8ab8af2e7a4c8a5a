import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../../issuing/events"
import {
  type AssignLicenseManagerInput,
  assignLicenseManagerStep,
} from "../steps/assign-license-manager"

/** Id of {@link assignLicenseManagerWorkflow}. */
export const assignLicenseManagerWorkflowId = "assign-license-manager"

/**
 * Makes a person a license manager of an order, by e-mail, and mails them. Emits `license_manager.assigned`.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @throws ORDER_NOT_LICENSED, PERMISSIONS_INVALID, PERMISSION_REQUIRED, GRANTED_BY_STAFF
 */
export const assignLicenseManagerWorkflow = createWorkflow(
  assignLicenseManagerWorkflowId,
  (input: AssignLicenseManagerInput) => {
    const validate = createHook("validate", { input })
    const assigned = assignLicenseManagerStep(input)
    when("license-manager-is-new", { assigned }, ({ assigned }) => !assigned.unchanged).then(() => {
      emitEventStep({
        eventName: LicensingEvents.MANAGER_ASSIGNED,
        data: transform({ assigned }, ({ assigned: { manager_id, order_id } }) => ({
          id: manager_id,
          order_id,
        })),
      })
    })
    return new WorkflowResponse(assigned, { hooks: [validate] })
  }
)
