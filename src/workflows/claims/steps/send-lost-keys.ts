import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { type LostKeysData, lostKeysMail } from "../../../emails/lost-keys"
import { LICENSING_MODULE } from "../../../modules/licensing"
import { foldedEmail } from "../../../modules/licensing/domain/email"
import { claimEnd } from "../../../modules/licensing/domain/order-claim"
import { SYSTEM_ACTOR } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { LostOrder } from "../../../modules/licensing/customers/claims-types"
import type { OrderMailGroup } from "../../../modules/licensing/orders/order-mail-types"
import type { MailRequest } from "../../../modules/licensing/orders/mail-requests-types"
import { orderFacts, storeName } from "../../mails/facts"
import {
  addressSubject,
  type RequestedMailOutcome,
  MAILS_PER_DAY,
} from "../../mails/requested-mail"
import { sendMail } from "../../mails/send-mail"
import { claimLink } from "../lib/claim-links"

export type SendLostKeysInput = Extract<MailRequest, { kind: "lost_keys" }>["data"]

/** Id of {@link sendLostKeysStep}. */
export const sendLostKeysStepId = "send-lost-keys-step"

/** Most orders that the mail lists. */
const LISTED_ORDERS = 20

/**
 * Mails an address the list of its orders and licenses, also those without an order: programs and masked keys,
 * and a claim link for orders placed without an account. A sent mail cannot be taken back: no compensation.
 */
export const sendLostKeysStep = createStep(
  { name: sendLostKeysStepId, noCompensation: true },
  async ({ email, locale }: SendLostKeysInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const address = foldedEmail(email)
    const { orders, count, without_order } = await licensing.customers.licensesOfAddress(
      address,
      LISTED_ORDERS
    )
    const [newest] = orders
    if (!newest && without_order.length === 0) {
      return new StepResponse<RequestedMailOutcome>({ sent: false, code: "NOTHING_TO_TELL" })
    }
    if (
      !(await licensing.storage.takeFromDay(addressSubject(address), "lost_keys", MAILS_PER_DAY))
    ) {
      return new StepResponse<RequestedMailOutcome>({ sent: false, code: "MAIL_LIMIT" })
    }
    const options = await licensing.getOptions()
    const data: LostKeysData = {
      store_name: await storeName(container),
      account_url: options.mail.accountUrl ?? null,
      orders: orders.map(shownOrder),
      order_count: count,
      without_order: without_order.map(shownGroup),
      claims_expire_at: claimEnd(new Date()).toISOString(),
    }
    const claimUrls = Object.fromEntries(
      orders.flatMap(({ id, claim_token }) => {
        const url = claim_token && claimLink(options, id, claim_token)
        return url ? [[id, url]] : []
      })
    )
    const outcome = await sendMail(container, {
      to: address,
      template: "license-lost-keys",
      data,
      locales: [locale, (await orderFacts(container, newest?.id)).locale],
      compose: (words) => lostKeysMail(data, claimUrls, words),
      resource: newest ? { type: "order", id: newest.id } : null,
      trigger: "licensing.lost_keys_requested",
    })
    if (outcome.sent) {
      await licensing.storage.recordEvents(
        orders.map(({ id }) => ({
          type: "order.lost_keys_mailed",
          actor: SYSTEM_ACTOR,
          order_id: id,
          data: { to: address },
        }))
      )
    }
    return new StepResponse<RequestedMailOutcome>(outcome)
  }
)

function shownOrder({ id, display_id, groups }: LostOrder): LostKeysData["orders"][number] {
  return { id, order_display_id: String(display_id), groups: groups.map(shownGroup) }
}

function shownGroup({ program_name, policy_name, count, keys_redacted }: OrderMailGroup) {
  return { program: program_name, policy: policy_name, count, keys_redacted }
}
