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
  type LicenseManagerChange,
} from "../steps/change-license-manager"

/** Id of {@link changeLicenseManagerWorkflow}. */
export const changeLicenseManagerWorkflowId = "change-license-manager"

/**
 * Changes a manager's permissions on an order, takes the order away, gives, changes or takes away a customer or
 * customer group whose orders they manage, edits, disables or deletes the manager, or invites them again. Emits `license_manager.removed`, `license_manager.deleted` or
 * `license_manager.updated`.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 */
export const changeLicenseManagerWorkflow = createWorkflow(
  changeLicenseManagerWorkflowId,
  (input: ChangeLicenseManagerInput) => {
    const validate = createHook("validate", { input })
    const result = changeLicenseManagerStep(input)
    emitEventStep({
      eventName: transform({ input }, ({ input: { change } }) => EVENT_OF[change.type]),
      data: transform({ input }, ({ input: { manager_id, change } }) =>
        "order_id" in change ? { id: manager_id, order_id: change.order_id } : { id: manager_id }
      ),
    })
    return new WorkflowResponse(result, { hooks: [validate] })
  }
)

const EVENT_OF: Record<LicenseManagerChange["type"], string> = {
  permissions: LicensingEvents.MANAGER_UPDATED,
  remove: LicensingEvents.MANAGER_REMOVED,
  add_scope: LicensingEvents.MANAGER_UPDATED,
  change_scope: LicensingEvents.MANAGER_UPDATED,
  remove_scope: LicensingEvents.MANAGER_UPDATED,
  update: LicensingEvents.MANAGER_UPDATED,
  invite: LicensingEvents.MANAGER_UPDATED,
  sub_manager: LicensingEvents.MANAGER_UPDATED,
  invite_sub_manager: LicensingEvents.MANAGER_UPDATED,
  delete: LicensingEvents.MANAGER_DELETED,
}
