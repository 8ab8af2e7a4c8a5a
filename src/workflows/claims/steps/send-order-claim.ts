import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { orderClaimMail } from "../../../emails/order-claim"
import { LICENSING_MODULE } from "../../../modules/licensing"
import { claimEnd } from "../../../modules/licensing/domain/order-claim"
import { SYSTEM_ACTOR } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { MailRequest } from "../../../modules/licensing/orders/mail-requests-types"
import { orderFacts, storeName } from "../../mails/facts"
import { type RequestedMailOutcome, MAILS_PER_DAY } from "../../mails/requested-mail"
import { sendMail } from "../../mails/send-mail"
import { claimLink } from "../lib/claim-links"

export type SendOrderClaimInput = Extract<MailRequest, { kind: "order_claim" }>["data"]

/** Id of {@link sendOrderClaimStep}. */
export const sendOrderClaimStepId = "send-order-claim-step"

/** Mails the claim link of a guest order to its address. A sent mail cannot be taken back: no compensation. */
export const sendOrderClaimStep = createStep(
  { name: sendOrderClaimStepId, noCompensation: true },
  async ({ order_number, locale }: SendOrderClaimInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const order = await licensing.customers.startClaim(order_number)
    if (!order) {
      return new StepResponse<RequestedMailOutcome>({ sent: false, code: "NOTHING_TO_TELL" })
    }
    const url = claimLink(await licensing.getOptions(), order.id, order.claim_token)
    if (!url) {
      return new StepResponse<RequestedMailOutcome>({ sent: false, code: "NO_LINK" })
    }
    if (!(await licensing.storage.takeFromDay(order.id, "claim_mail", MAILS_PER_DAY))) {
      return new StepResponse<RequestedMailOutcome>({ sent: false, code: "MAIL_LIMIT" })
    }
    const facts = await orderFacts(container, order.id)
    const data = {
      store_name: await storeName(container),
      order_display_id: facts.order_display_id,
      expires_at: claimEnd(new Date()).toISOString(),
    }
    const outcome = await sendMail(container, {
      to: order.email,
      template: "license-order-claim",
      data,
      locales: [locale, facts.locale],
      compose: (words) => orderClaimMail(data, url, words),
      resource: { type: "order", id: order.id },
      trigger: "licensing.order_claim_requested",
    })
    if (outcome.sent) {
      await licensing.storage.recordEvents([
        {
          type: "order.claim_mailed",
          actor: SYSTEM_ACTOR,
          order_id: order.id,
          data: { to: order.email },
        },
      ])
    }
    return new StepResponse<RequestedMailOutcome>(outcome)
  }
)
