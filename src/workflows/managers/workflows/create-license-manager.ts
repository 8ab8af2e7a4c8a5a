import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../../issuing/events"
import {
  type CreateLicenseManagerInput,
  createLicenseManagerStep,
} from "../steps/create-license-manager"

/** Id of {@link createLicenseManagerWorkflow}. */
export const createLicenseManagerWorkflowId = "create-license-manager"

/**
 * Creates a license manager without orders, by e-mail, and invites them. Emits `license_manager.created`.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @throws MANAGER_EXISTS, PERMISSIONS_INVALID
 */
export const createLicenseManagerWorkflow = createWorkflow(
  createLicenseManagerWorkflowId,
  (input: CreateLicenseManagerInput) => {
    const validate = createHook("validate", { input })
    const created = createLicenseManagerStep(input)
    emitEventStep({
      eventName: LicensingEvents.MANAGER_CREATED,
      data: transform({ created }, ({ created: { manager_id } }) => ({ id: manager_id })),
    })
    return new WorkflowResponse(created, { hooks: [validate] })
  }
)
