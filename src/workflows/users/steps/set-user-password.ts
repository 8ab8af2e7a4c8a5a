import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import { setPassword, soleLoginOf } from "../lib/user-login"
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
 * Sets a user's password and tells them by a mail with a link by which they set one of their own; if that mail does not
 * go, the former password is back. One step, so that neither password nor link is in what a workflow keeps of
 * its steps. Not undone when a later step fails: a mail cannot be recalled.
 */
export const setUserPasswordStep = createStep(
  { name: setUserPasswordStepId, noCompensation: true },
  async (
    { password, locale = null, ...gift }: SetLicenseUserPasswordInput,
    { container }
  ): Promise<StepResponse<UserMail>> => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
    const login = await soleLoginOf(auth, await licensing.users.passwordSubject(gift))
    const restore = async () =>
      await auth.updateProviderIdentities([
        { id: login.id, provider_metadata: login.provider_metadata },
      ])
    const kept = await setPassword(auth, login, password)
    try {
      const { link, former_hash } = await licensing.users.givePassword(gift, kept)
      const [mail] = await sendUserLinks(container, gift.license_id, [link], locale, TEMPLATES)
      if (!mail?.sent) {
        await restore()
        await licensing.users.putPasswordBack(gift, former_hash)
      }
      return new StepResponse<UserMail>(mail ?? { sent: false, code: "NO_LINK" })
    } catch (error) {
      await restore()
      throw error
    }
  }
)
