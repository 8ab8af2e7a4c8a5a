import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { type ActivationCodeData, activationCodeMail } from "../../../emails/activation-code"
import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import { licensingError } from "../../../modules/licensing/errors"
import type LicensingModuleService from "../../../modules/licensing/service"
import { orderFacts, storeName } from "../../mails/facts"
import { type MailOutcome, sendMail } from "../../mails/send-mail"

export type SendActivationCodeInput = {
  activation_id: string
  to: string
  actor: Actor
  /** Language of the sender; else that of the order. */
  locale?: string | null
}

/** Id of {@link sendActivationCodeStep}. */
export const sendActivationCodeStepId = "send-activation-code-step"

/** Mails an activation code and records that. A sent mail cannot be taken back: no compensation. */
export const sendActivationCodeStep = createStep(
  { name: sendActivationCodeStepId, noCompensation: true },
  async ({ activation_id, to, actor, locale }: SendActivationCodeInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const { license_id, order_id, order_locale, data } = await collect(container, activation_id)
    const outcome = await sendMail(container, {
      to,
      template: "license-activation-code",
      data,
      locales: [locale, order_locale],
      compose: (words) => activationCodeMail(data, words),
      resource: order_id ? { type: "order", id: order_id } : { type: "license", id: license_id },
      trigger: "license.activation_code_sent",
    })
    if (outcome.sent) {
      await licensing.storage.recordEvents([
        {
          type: "activation.code_mailed",
          actor,
          order_id,
          license_ids: [license_id],
          activation_id,
          data: { to },
        },
      ])
    }
    return new StepResponse<MailOutcome>(outcome)
  }
)

async function collect(container: MedusaContainer, activationId: string) {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const activation = await licensing.activations.find(activationId)
  const { site_code, machine_id, activation_code } = activation ?? {}
  if (activation?.status !== "active" || !site_code || !machine_id || !activation_code) {
    throw licensingError(
      "NO_ACTIVATION_CODE",
      "Only a computer that is activated by typed codes has an activation code"
    )
  }
  const license = await licensing.licenses.retrieve(activation.license_id)
  const order = await orderFacts(container, license.order_id)
  const data: ActivationCodeData = {
    store_name: await storeName(container),
    order_display_id: order.order_display_id,
    program: license.program.name,
    computer: activation.note ?? activation.name,
    site_code,
    machine_id,
    activation_code,
  }
  return {
    license_id: license.id,
    order_id: license.order_id,
    order_locale: order.locale,
    data,
  }
}
