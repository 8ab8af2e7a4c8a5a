import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { seatsAddedMail } from "../../../emails/seats-added"
import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { Resize } from "../../../modules/licensing/issuing/types"
import { storeName } from "../../mails/facts"
import { type MailOutcome, sendMail } from "../../mails/send-mail"
import { fullName, readMailOrder } from "../lib/order-mail-data"

export type SendSeatsAddedMailInput = { order_id: string; resizes: Resize[] }

/** Id of {@link sendSeatsAddedMailStep}. */
const sendSeatsAddedMailStepId = "send-seats-added-mail-step"

/**
 * Mails the owner of an order about each license that got more seats, once: it goes with the change, so after a
 * killed process only the account shows it. A sent mail cannot be taken back: no compensation.
 */
export const sendSeatsAddedMailStep = createStep(
  { name: sendSeatsAddedMailStepId, noCompensation: true },
  async ({ order_id, resizes }: SendSeatsAddedMailInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const order = await readMailOrder(container, licensing, order_id)
    const outcomes: MailOutcome[] = []
    for (const { id, from, to } of resizes.filter(isMore)) {
      if (!order?.email || from === null || to === null) {
        continue
      }
      const { program, key_redacted } = await licensing.licenses.retrieve(id)
      const data = {
        store_name: await storeName(container),
        customer_name: fullName(order.customer),
        order_display_id: String(order.display_id),
        program: program.name,
        key_redacted: key_redacted ?? id,
        seats: to,
        former_seats: from,
        account_url: (await licensing.getOptions()).mail.accountUrl ?? null,
      }
      outcomes.push(
        await sendMail(container, {
          to: order.email,
          template: "license-seats-added",
          data,
          locales: [order.locale],
          compose: (words) => seatsAddedMail(data, words),
          resource: { type: "order", id: order_id },
          trigger: "license.resized",
          receiver_id: order.customer_id,
        })
      )
    }
    return new StepResponse(outcomes)
  }
)

/** Fewer seats are no news: the person who reduced the order knows. */
export function isMore({ from, to }: Resize): boolean {
  return from !== null && to !== null && to > from
}
