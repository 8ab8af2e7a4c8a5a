import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { type UsesAddedData, usesAddedMail } from "../../../emails/uses-added"
import { LICENSING_MODULE } from "../../../modules/licensing"
import type { MailRequest } from "../../../modules/licensing/orders/mail-requests-types"
import type LicensingModuleService from "../../../modules/licensing/service"
import { fullName, readMailOrder } from "../../issuing/lib/order-mail-data"
import { storeName } from "../../mails/facts"
import type { RequestedMailOutcome } from "../../mails/requested-mail"
import { sendMail } from "../../mails/send-mail"
import { featureName } from "../lib/feature-name"

/** What an order added to a license. */
export type UsesAdded = Extract<MailRequest, { kind: "uses_added" }>["data"]

/** Id of {@link mailUsesAddedStep}. */
const mailUsesAddedStepId = "mail-license-uses-added-step"

/**
 * Mails the owner of an order that it added uses to a license, once for both, unless the option `mail.usesAdded` is off.
 * A sent mail cannot be taken back: no compensation.
 */
export const mailUsesAddedStep = createStep(
  { name: mailUsesAddedStepId, noCompensation: true },
  async ({ order_id, license_id, added }: UsesAdded, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const { mail: options } = await licensing.getOptions()
    if (!options.usesAdded) {
      return new StepResponse<RequestedMailOutcome>({ sent: false, code: "MAIL_DISABLED" })
    }
    const order = await readMailOrder(container, licensing, order_id)
    const license = await licensing.licenses.find(license_id)
    if (!order?.email || !license) {
      return new StepResponse<RequestedMailOutcome>({ sent: false, code: "NOTHING_TO_TELL" })
    }
    const data: UsesAddedData = {
      store_name: await storeName(container),
      customer_name: fullName(order.customer),
      order_display_id: String(order.display_id),
      program: license.program.name,
      key_redacted: license.key_redacted ?? license.id,
      added: await Promise.all(
        added.map(async ({ feature, until, uses }) => ({
          feature: feature ? await featureName(licensing, license.program.id, feature) : null,
          until,
          uses,
        }))
      ),
      account_url: options.accountUrl ?? null,
    }
    return new StepResponse<RequestedMailOutcome>(
      await sendMail(container, {
        to: order.email,
        template: "license-uses-added",
        data,
        locales: [order.locale],
        compose: (words) => usesAddedMail(data, words),
        resource: { type: "order", id: order_id },
        trigger: "license.uses_added",
        receiver_id: order.customer_id,
        once: `${order_id}:${license_id}`,
      })
    )
  }
)
