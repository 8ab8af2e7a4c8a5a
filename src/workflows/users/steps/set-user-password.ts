import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import { givePassword, hashedPassword, soleLoginOf } from "../lib/user-login"
import { sendUserLinks, type UserMail } from "../lib/user-mails"

export type SetLicenseUserPasswordInput = {
  license_id: string
  user_id: string
  password: string
  actor: Actor
  /** Language of the person who sets it: that of the mail, if it has it. */
  locale?: string | null
}

/** Id of {@link setUserPasswordStep}. */
export const setUserPasswordStepId = "set-license-user-password-step"

const TEMPLATES = {
  invitation: "license-user-invited",
  password: "license-user-password-set",
} as const

/**
 * Tells a user by a mail, with a link by which they set a password of their own, that their password is replaced, and
 * then sets it: where no mail goes nothing is set, and nothing is ever put back. One step, so that neither password nor
 * link is in what a workflow keeps of its steps. Not undone when a later step fails: a mail cannot be recalled.
 */
export const setUserPasswordStep = createStep(
  { name: setUserPasswordStepId, noCompensation: true },
  async (
    { password, locale = null, ...gift }: SetLicenseUserPasswordInput,
    { container }
  ): Promise<StepResponse<UserMail>> => {
    const { users } = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
    const subject = await users.passwordSubject(gift)
    const login = await soleLoginOf(auth, subject)
    const hashed = await hashedPassword(auth, password)
    const link = await users.announcePassword(gift)
    const [mail] = await sendUserLinks(container, gift.license_id, [link], locale, TEMPLATES)
    if (!mail?.sent) {
      return new StepResponse<UserMail>(mail ?? { sent: false, code: "NO_LINK" })
    }
    try {
      await users.givePassword(gift, link, async () => {
        await givePassword(auth, subject, login, hashed)
      })
    } catch (error) {
      await users.dropLink(link)
      throw error
    }
    return new StepResponse<UserMail>(mail)
  }
)
