import type { ICustomerModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { type ComputerResetData, computerResetMail } from "../../../emails/computer-reset"
import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { ActivationRow } from "../../../modules/licensing/activations/types"
import { orderFacts, storeName } from "../../mails/facts"
import { type MailOutcome, sendMail } from "../../mails/send-mail"

export type MailOwnerResetInput = {
  customer_id: string
  activation: ActivationRow | null
  locale?: string | null
}

/** Id of {@link mailOwnerResetStep}. */
const mailOwnerResetStepId = "mail-owner-reset-step"

/**
 * Mails the owner that a computer was reset in their name; no mail if none was. Never fails: the reset is done
 * in any case. A sent mail cannot be taken back: no compensation.
 */
export const mailOwnerResetStep = createStep(
  { name: mailOwnerResetStepId, noCompensation: true },
  async ({ customer_id, activation, locale }: MailOwnerResetInput, { container }) => {
    const [customer] = activation
      ? await container
          .resolve<ICustomerModuleService>(Modules.CUSTOMER)
          .listCustomers({ id: customer_id }, { select: ["id", "email"], take: 1 })
      : []
    if (!activation || !customer?.email) {
      return new StepResponse<MailOutcome | null>(null)
    }
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const license = await licensing.licenses.retrieve(activation.license_id)
    const order = await orderFacts(container, license.order_id)
    const data: ComputerResetData = {
      store_name: await storeName(container),
      order_display_id: order.order_display_id,
      program: license.program.name,
      computer: activation.note ?? activation.name ?? activation.site_code,
    }
    return new StepResponse<MailOutcome | null>(
      await sendMail(container, {
        to: customer.email,
        template: "license-computer-reset",
        data,
        locales: [locale, order.locale],
        compose: (words) => computerResetMail(data, words),
        resource: { type: "license", id: license.id },
        trigger: "license.deactivated",
        receiver_id: customer.id,
      })
    )
  }
)
