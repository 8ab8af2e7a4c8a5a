import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { type UsesNoticeData, usesNoticeMail } from "../../../emails/uses-notice"
import { LICENSING_MODULE } from "../../../modules/licensing"
import { nextPeriodStart } from "../../../modules/licensing/domain/consumption/consumption"
import type { MailRequest } from "../../../modules/licensing/orders/mail-requests-types"
import type LicensingModuleService from "../../../modules/licensing/service"
import { orderFacts, storeName } from "../../mails/facts"
import type { RequestedMailOutcome } from "../../mails/requested-mail"
import { sendMail } from "../../mails/send-mail"
import { featureName } from "../lib/feature-name"

/** A counter that passed a mark. */
export type UsesNotice = Extract<MailRequest, { kind: "uses_notice" }>["data"]

/** Id of {@link mailUsesNoticeStep}. */
export const mailUsesNoticeStepId = "mail-license-uses-notice-step"

/**
 * Mails the owner of a license that its counted uses run low, or out, once in a period, unless the option
 * `mail.usesNotices` is off. A sent mail cannot be taken back: no compensation.
 */
export const mailUsesNoticeStep = createStep(
  { name: mailUsesNoticeStepId, noCompensation: true },
  async (input: UsesNotice, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const { mail: options } = await licensing.getOptions()
    if (!options.usesNotices) {
      return new StepResponse<RequestedMailOutcome>({ sent: false, code: "MAIL_DISABLED" })
    }
    const license = await licensing.licenses.find(input.license_id)
    const to = license?.customer?.email ?? license?.order?.email
    if (!license || !to) {
      return new StepResponse<RequestedMailOutcome>({ sent: false, code: "NOTHING_TO_TELL" })
    }
    const { notice, feature, used, max_consumptions, consumption_period, period_starts_at } = input
    const order = await orderFacts(container, license.order_id)
    const data: UsesNoticeData = {
      store_name: await storeName(container),
      program: license.program.name,
      feature: feature ? await featureName(licensing, license.program.id, feature) : null,
      key_redacted: license.key_redacted ?? license.id,
      used,
      included: max_consumptions,
      resets_at:
        nextPeriodStart(consumption_period, new Date(period_starts_at))?.toISOString() ?? null,
      account_url: options.accountUrl ?? null,
    }
    const template = `license-uses-${notice}` as const
    return new StepResponse<RequestedMailOutcome>(
      await sendMail(container, {
        to,
        template,
        data,
        locales: [order.locale],
        compose: (words) => usesNoticeMail(template, data, words),
        resource: { type: "license", id: license.id },
        trigger: `license.consumption_${notice}`,
        once: [license.id, ...(feature ? [feature] : []), period_starts_at].join(":"),
      })
    )
  }
)
