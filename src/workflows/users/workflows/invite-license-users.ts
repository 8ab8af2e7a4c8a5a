import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { mailUserInvitationsStep, type UserInvitations } from "../steps/mail-user-invitations"

/** Id of {@link inviteLicenseUsersWorkflow}. */
export const inviteLicenseUsersWorkflowId = "invite-license-users"

/**
 * Mails invitations to users of a license who still wait for one; says how many mails went. It runs for each mail
 * request that an assignment left; see `orders/mail-requests.ts`.
 */
export const inviteLicenseUsersWorkflow = createWorkflow(
  inviteLicenseUsersWorkflowId,
  (input: UserInvitations) => new WorkflowResponse(mailUserInvitationsStep(input))
)
