import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { ActRefusal } from "../../../modules/licensing/licenses/types"
import { resendLicensesMail } from "../../issuing/lib/order-mail"

export type ResendLicenseMailInput = { ids: string[]; actor: Actor }

/** Licenses mailed, and licenses not mailed with the reason. */
export type ResendLicenseMailResult = { sent: string[]; refused: ActRefusal[] }

/** Id of {@link resendLicenseMailStep}. */
export const resendLicenseMailStepId = "resend-license-mail-step"

/** Mails the given licenses to the owner of each order. A sent mail cannot be taken back: no compensation. */
export const resendLicenseMailStep = createStep(
  { name: resendLicenseMailStepId, noCompensation: true },
  async ({ ids, actor }: ResendLicenseMailInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const licenses = await licensing.listLicenses(
      { id: ids },
      { select: ["id", "order_id", "state"], take: null }
    )
    const known = new Map(licenses.map((license) => [license.id, license]))
    const refused: ActRefusal[] = []
    const byOrder = new Map<string, string[]>()
    for (const id of ids) {
      const license = known.get(id)
      if (!license) {
        refused.push(refusal(id, "LICENSE_NOT_FOUND", `There is no license with the id ${id}`))
      } else if (license.state !== "active" || !license.order_id) {
        refused.push(
          refusal(id, "NOTHING_TO_SEND", "Only a license in force of an order is mailed")
        )
      } else {
        byOrder.set(license.order_id, [...(byOrder.get(license.order_id) ?? []), id])
      }
    }
    const sent: string[] = []
    for (const [order_id, license_ids] of byOrder) {
      const { status, code, to } = await resendLicensesMail(container, { order_id, license_ids })
      if (status === "sent") {
        sent.push(...license_ids)
        await licensing.storage.recordEvents([
          {
            type: "license.mail_resent",
            actor,
            order_id,
            license_ids,
            data: { count: license_ids.length, to },
          },
        ])
      } else {
        const why = code ?? "MAIL_DISABLED"
        const message = REASONS[why] ?? "The mail was not sent; the server's log says why"
        refused.push(...license_ids.map((id) => refusal(id, why, message)))
      }
    }
    return new StepResponse<ResendLicenseMailResult>({ sent, refused })
  }
)

const REASONS: Record<string, string> = {
  MAIL_DISABLED: "The mails of licensing are switched off (option `mail.enabled`)",
  NO_EMAIL: "The order has no e-mail address",
  NO_PROVIDER: "The shop has no notification provider for mails",
  PROVIDER_FAILED: "The mail provider did not take the mail; try again later",
}

function refusal(id: string, code: string, message: string): ActRefusal {
  return { id, code, message }
}
