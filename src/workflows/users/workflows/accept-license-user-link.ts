import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../../issuing/events"
import { type AcceptInvitationInput, invitedAccount } from "../../managers/lib/invited-account"
import { useUserLinkStep } from "../steps/use-user-link"

/**
 * `password_set`: the account got a new password, which ends its sign-ins with programs. `login_made`: the login was
 * made for this link.
 */
export type AcceptUserLinkInput = AcceptInvitationInput & {
  password_set?: boolean
  login_made?: boolean
}

/** Id of {@link acceptLicenseUserLinkWorkflow}. */
export const acceptLicenseUserLinkWorkflowId = "accept-license-user-link"

/**
 * Makes a named user active who answers their mailed link: binds them to a customer, whose account is created first
 * if missing. Their address counts as confirmed where the shop requires that. Emits `license_user.accepted` for an
 * invitation; the link for a new password changes nothing else.
 * @throws 404 INVITE_INVALID; 409 INVITE_EMAIL_MISMATCH
 */
export const acceptLicenseUserLinkWorkflow = createWorkflow(
  acceptLicenseUserLinkWorkflowId,
  (input: AcceptUserLinkInput) => {
    const account = invitedAccount(input, "user")
    const used = useUserLinkStep(
      transform({ account, input }, ({ account, input }) => ({
        ...account,
        password_set: input.password_set,
        login_made: input.login_made === true && input.customer_id === undefined,
      }))
    )
    when("link-was-an-invitation", { used }, ({ used: { kind } }) => kind === "invitation").then(
      () => {
        emitEventStep({
          eventName: LicensingEvents.USER_ACCEPTED,
          data: transform({ used }, ({ used: { user_id } }) => ({ id: user_id })),
        })
      }
    )
    return new WorkflowResponse(used)
  }
)
