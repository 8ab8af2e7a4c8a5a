import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../../issuing/events"
import { type AcceptInvitationInput, invitedAccount } from "../lib/invited-account"
import { acceptManagerInvitationStep } from "../steps/accept-manager-invitation"

/** Id of {@link acceptManagerInvitationWorkflow}. */
export const acceptManagerInvitationWorkflowId = "accept-manager-invitation"

/**
 * Makes an invited manager active: binds them to a customer, whose account is created first if missing. Their
 * address counts as confirmed where the shop requires that. Emits `license_manager.accepted`.
 * @throws 404 INVITE_INVALID; 409 INVITE_EMAIL_MISMATCH, CUSTOMER_IS_MANAGER
 */
export const acceptManagerInvitationWorkflow = createWorkflow(
  acceptManagerInvitationWorkflowId,
  (input: AcceptInvitationInput) => {
    const accepted = acceptManagerInvitationStep(invitedAccount(input, "manager"))
    emitEventStep({
      eventName: LicensingEvents.MANAGER_ACCEPTED,
      data: transform({ accepted }, ({ accepted: { manager_id } }) => ({ id: manager_id })),
    })
    return new WorkflowResponse(accepted)
  }
)
