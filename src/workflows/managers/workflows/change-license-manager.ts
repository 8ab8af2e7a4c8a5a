import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../../issuing/events"
import {
  type ChangeLicenseManagerInput,
  changeLicenseManagerStep,
} from "../steps/change-license-manager"

/** Id of {@link changeLicenseManagerWorkflow}. */
export const changeLicenseManagerWorkflowId = "change-license-manager"

/**
 * Changes a manager's permissions on an order, takes the order away, edits or disables the manager, or
 * invites them again. Emits `license_manager.removed` or `license_manager.updated`.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 */
export const changeLicenseManagerWorkflow = createWorkflow(
  changeLicenseManagerWorkflowId,
  (input: ChangeLicenseManagerInput) => {
    const validate = createHook("validate", { input })
    const result = changeLicenseManagerStep(input)
    emitEventStep({
      eventName: transform({ input }, ({ input: { change } }) =>
        change.type === "remove" ? LicensingEvents.MANAGER_REMOVED : LicensingEvents.MANAGER_UPDATED
      ),
      data: transform({ input }, ({ input: { manager_id, change } }) =>
        "order_id" in change ? { id: manager_id, order_id: change.order_id } : { id: manager_id }
      ),
    })
    return new WorkflowResponse(result, { hooks: [validate] })
  }
)
