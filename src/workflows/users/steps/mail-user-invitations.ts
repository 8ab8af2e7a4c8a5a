import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { MailRequest } from "../../../modules/licensing/orders/mail-requests-types"
import type LicensingModuleService from "../../../modules/licensing/service"
import { sendUserLinks } from "../lib/user-mails"

/** Users of a license who wait for an invitation. */
export type UserInvitations = Extract<MailRequest, { kind: "user_invitations" }>["data"]

/** Id of {@link mailUserInvitationsStep}. */
export const mailUserInvitationsStepId = "mail-license-user-invitations-step"

/** Mails invitations to those who still wait for one. A sent mail cannot be taken back: no compensation. */
export const mailUserInvitationsStep = createStep(
  { name: mailUserInvitationsStepId, noCompensation: true },
  async (input: UserInvitations, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const links = await licensing.users.inviteAll(input)
    const mails = await sendUserLinks(container, input.license_id, links, input.locale)
    return new StepResponse({ sent: mails.filter(({ sent }) => sent).length })
  }
)
