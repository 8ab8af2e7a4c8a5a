import { randomUUID } from "node:crypto"

import type { INotificationModuleService, Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import type { Notice } from "../../emails/notice-data"
import { LICENSING_MODULE } from "../../modules/licensing"
import type LicensingModuleService from "../../modules/licensing/service"

/** A mail about one thing. `data` is stored with the notification: no key, token or link with one. */
export type OutgoingMail = {
  to: string
  /** Template id, for providers that bring their own. */
  template: string
  data: object
  notice: Notice
  resource: { type: string; id: string }
  trigger: string
  receiver_id?: string | null
}

/** Why a mail was not sent. Stable: pages translate it. */
export const MAIL_FAULTS = ["MAIL_DISABLED", "NO_PROVIDER", "PROVIDER_FAILED"] as const
export type MailFault = (typeof MAIL_FAULTS)[number]

/** What became of a mail. */
export type MailOutcome = { sent: true; code: null } | { sent: false; code: MailFault }

const MAX_LOGGED = 300

/**
 * Hands a mail to the shop's notification provider. Never throws: what the mail tells of is done whether
 * or not it goes, so a fault is a code, and one warning in the log without addresses.
 */
export async function sendMail(
  container: MedusaContainer,
  mail: OutgoingMail
): Promise<MailOutcome> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const options = (await licensing.getOptions()).mail
  if (!options.enabled) {
    return { sent: false, code: "MAIL_DISABLED" }
  }
  if (!(await licensing.hasMailProvider(options.channel))) {
    return { sent: false, code: "NO_PROVIDER" }
  }
  try {
    // Loaded only here: react-email costs a second and tens of megabytes, which no start should pay.
    const { renderNotice } = require("../../emails/render") as typeof import("../../emails/render")
    await container.resolve<INotificationModuleService>(Modules.NOTIFICATION).createNotifications([
      {
        to: mail.to,
        ...(options.from ? { from: options.from } : {}),
        channel: options.channel,
        template: mail.template,
        data: mail.data as Record<string, unknown>,
        content: renderNotice(mail.notice),
        resource_id: mail.resource.id,
        resource_type: mail.resource.type,
        trigger_type: mail.trigger,
        receiver_id: mail.receiver_id ?? null,
        idempotency_key: `${mail.template}:${randomUUID()}`,
      },
    ])
    return { sent: true, code: null }
  } catch (error) {
    warn(container, mail.template, error)
    return { sent: false, code: "PROVIDER_FAILED" }
  }
}

/** Name of the shop, as its mails tell it. */
export async function storeName(container: MedusaContainer): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "store",
    fields: ["name"],
    pagination: { skip: 0, take: 1 },
  })
  return data[0]?.name ?? ""
}

/** A provider's message may repeat what it was given: addresses, codes and links are taken out. */
function warn(container: MedusaContainer, template: string, error: unknown): void {
  const fault = (error instanceof Error ? error.message : String(error))
    .replace(/https?:\/\/\S+/g, "*****")
    .replace(/[^\s<>"']+@[^\s<>"']+/g, "*****@*****")
    .replace(/\b[0-9A-F]{8}(-[0-9A-F]{8}){3}\b/gi, "*****")
    .replace(/\s+/g, " ")
    .slice(0, MAX_LOGGED)
  container
    .resolve<Logger>(ContainerRegistrationKeys.LOGGER)
    .warn(`licensing: the mail "${template}" was not sent: ${fault}`)
}
