import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor, UserLinkKind } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import { sendUserLinks, type UserMail } from "../lib/user-mails"

export type SendUserLinkInput = {
  license_id: string
  user_id: string
  kind: UserLinkKind
  actor: Actor
  /** Language of the person who sends it: that of the mail, if it has it. */
  locale?: string | null
}

/** Id of {@link sendUserLinkStep}. */
export const sendUserLinkStepId = "send-license-user-link-step"

/**
 * Mails a user a new link; the previous one stops working. Not undone when a later step fails: a mail cannot be
 * recalled.
 */
export const sendUserLinkStep = createStep(
  { name: sendUserLinkStepId, noCompensation: true },
  async ({ license_id, user_id, kind, actor, locale = null }: SendUserLinkInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const link = await licensing.users.renewLink(license_id, user_id, kind, actor)
    const [mail] = await sendUserLinks(container, license_id, [link], locale)
    return new StepResponse<UserMail>(mail ?? { sent: false, code: "NO_LINK" })
  }
)
