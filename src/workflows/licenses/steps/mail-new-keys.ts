import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { keyReplacedMail, type KeyReplacedData } from "../../../emails/key-replaced"
import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import { orderFacts, storeName } from "../../mails/facts"
import { sendMail } from "../../mails/send-mail"

export type MailNewKeysInput = {
  ids: string[]
  /** How long the former keys still work. */
  grace_hours: number
  /** Language of the owner who asked; the order's by default. */
  locale?: string | null
  /** Key of the request: a repetition sends no mail. */
  request?: string
}

/** Id of {@link mailNewKeysStep}. */
export const mailNewKeysStepId = "mail-new-license-keys-step"

const HOUR_MS = 3_600_000

/**
 * Mails the owner of each license that its key was replaced. Whole keys only if mails may carry them. A sent
 * mail cannot be taken back: no compensation.
 */
export const mailNewKeysStep = createStep(
  { name: mailNewKeysStepId, noCompensation: true },
  async ({ ids, grace_hours, locale, request }: MailNewKeysInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const { mail: settings } = await licensing.settings.read()
    const { mail: options } = await licensing.getOptions()
    const keys = settings.include_keys ? await licensing.licenses.revealKeysForMail(ids) : []
    const keyOf = new Map(keys.map(({ license_id, key }) => [license_id, key]))
    const store_name = await storeName(container)
    const until =
      grace_hours > 0 ? new Date(Date.now() + grace_hours * HOUR_MS).toISOString() : null
    let sent = 0
    for (const id of ids) {
      const license = await licensing.licenses.retrieve(id)
      const to = license.customer?.email ?? license.order?.email
      if (!to) {
        continue
      }
      const order = await orderFacts(container, license.order_id)
      const data: KeyReplacedData = {
        store_name,
        order_display_id: order.order_display_id,
        program: license.program.name,
        key_redacted: license.key_redacted ?? "",
        former_until: until,
        account_url: options.accountUrl ?? null,
      }
      const outcome = await sendMail(container, {
        to,
        template: "license-key-replaced",
        data,
        locales: [locale, order.locale],
        compose: (words) => keyReplacedMail(data, keyOf.get(id) ?? null, words),
        resource: { type: "license", id },
        trigger: "license.key_replaced",
        ...(request ? { once: `${id}:${request}` } : {}),
      })
      sent += outcome.sent ? 1 : 0
    }
    return new StepResponse({ sent })
  }
)
