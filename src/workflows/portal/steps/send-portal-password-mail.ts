import type { Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { portalPasswordMail } from "../../../emails/portal-password"
import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import { addressSubject, type AskedMail, MAILS_PER_DAY } from "../../mails/asked-mail"
import { storeName } from "../../mails/facts"
import { sendMail } from "../../mails/send-mail"

export type SendPortalPasswordMailInput = {
  email: string
  /** Medusa's token for a new password, which works once. */
  token: string
  /** Language of who asked. */
  locale: string | null
}

/** Id of {@link sendPortalPasswordMailStep}. */
export const sendPortalPasswordMailStepId = "send-portal-password-mail-step"

/**
 * Mails a link into the portal for a new password. The address is the configured one, never one that came
 * with the request: whoever asks chooses neither where the token goes nor what the mail says.
 */
export const sendPortalPasswordMailStep = createStep(
  sendPortalPasswordMailStepId,
  async ({ email, token, locale }: SendPortalPasswordMailInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const page = (await licensing.getOptions()).portal.url
    if (!page) {
      container
        .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
        .warn("licensing: no mail for a new password was sent: set portal.url or admin.backendUrl")
      return new StepResponse<AskedMail>({ sent: false, code: "NO_LINK" })
    }
    const subject = addressSubject(email.toLowerCase())
    if (!(await licensing.takeFromDay(subject, "password_mail", MAILS_PER_DAY))) {
      return new StepResponse<AskedMail>({ sent: false, code: "MAIL_LIMIT" })
    }
    const link = Object.assign(new URL(page), { hash: `password=${token}` }).href
    const data = { store_name: await storeName(container) }
    const outcome = await sendMail(container, {
      to: email,
      template: "license-portal-password",
      data,
      locales: [locale],
      compose: (words) => portalPasswordMail(data, link, words),
      resource: { type: "password_reset", id: email },
      trigger: "auth.password_reset",
    })
    return new StepResponse<AskedMail>(outcome)
  }
)
