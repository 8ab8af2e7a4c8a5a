import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../../issuing/events"
import { type CreateSubManagerInput, createSubManagerStep } from "../steps/create-sub-manager"

/** Id of {@link createSubManagerWorkflow}. */
export const createSubManagerWorkflowId = "create-sub-manager"

/**
 * A manager invites a sub-manager, with at most their own permissions and shares of their quotas. Says whether the mail
 * went. Emits `license_manager.created`.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @throws MANAGER_EXISTS, PERMISSION_REQUIRED, POLICY_NOT_FOUND, QUOTA_SHARE_EXCEEDED
 */
export const createSubManagerWorkflow = createWorkflow(
  createSubManagerWorkflowId,
  (input: CreateSubManagerInput) => {
    const validate = createHook("validate", { input })
    const created = createSubManagerStep(input)
    emitEventStep({
      eventName: LicensingEvents.MANAGER_CREATED,
      data: transform({ created }, ({ created: { manager_id } }) => ({ id: manager_id })),
    })
    return new WorkflowResponse(created, { hooks: [validate] })
  }
)
