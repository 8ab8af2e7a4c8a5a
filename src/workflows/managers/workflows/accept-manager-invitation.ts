import { createCustomerAccountWorkflow, emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../../issuing/events"
import { acceptManagerInvitationStep } from "../steps/accept-manager-invitation"
import { confirmInvitedAddressStep } from "../steps/confirm-invited-address"

/**
 * As an existing customer, or as a new one for a login without one. `auth_identity_id`: of a login by the
 * invited address, which the token proves to be its owner's; absent = the customer is logged in already.
 */
export type AcceptInvitationInput = {
  token: string
  email: string
  customer_id?: string
  auth_identity_id?: string
  first_name?: string
  last_name?: string
}

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
    when(
      "login-is-by-the-invited-address",
      { input },
      ({ input: { auth_identity_id } }) => auth_identity_id !== undefined
    ).then(() =>
      confirmInvitedAddressStep(
        transform({ input }, ({ input: { token, email, auth_identity_id = "" } }) => ({
          token,
          email,
          auth_identity_id,
        }))
      )
    )
    const created = when(
      "manager-has-no-customer",
      { input },
      ({ input: { customer_id } }) => customer_id === undefined
    ).then(() =>
      createCustomerAccountWorkflow.runAsStep({
        input: transform({ input }, ({ input }) => ({
          authIdentityId: input.auth_identity_id ?? "",
          customerData: {
            email: input.email,
            first_name: input.first_name,
            last_name: input.last_name,
          },
        })),
      })
    )
    const accepted = acceptManagerInvitationStep(
      transform({ input, created }, ({ input, created }) => ({
        token: input.token,
        customer: {
          id: input.customer_id ?? (created as { id: string } | undefined)?.id ?? "",
          email: input.email,
        },
      }))
    )
    emitEventStep({
      eventName: LicensingEvents.MANAGER_ACCEPTED,
      data: transform({ accepted }, ({ accepted: { manager_id } }) => ({ id: manager_id })),
    })
    return new WorkflowResponse(accepted)
  }
)
