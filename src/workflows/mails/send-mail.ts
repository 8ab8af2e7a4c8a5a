import { randomUUID } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { loadRenderer } from "../../emails/load-renderer"
import type { Mail } from "../../emails/mail"
import { LICENSING_MODULE } from "../../modules/licensing"
import type { MailName } from "../../modules/licensing/messages/shape"
import {
  type PreferredLocales,
  type MailLanguage,
  mailLanguageFor,
} from "../../modules/licensing/messages/mail-language"
import type LicensingModuleService from "../../modules/licensing/service"
import { handOver } from "./hand-over"
import { logMailFault } from "./log-mail-fault"

/** A mail about one thing. `data` is stored with the notification: no key, token or link with one. */
export type OutgoingMail = {
  to: string
  /** Template id, for providers that bring their own. */
  template: MailName
  data: object
  /** Candidates for the reader's language, best first. */
  locales: PreferredLocales
  compose: (words: MailLanguage) => Mail
  /** The id of its subject; null if there are several. */
  resource: { type: string; id: string } | null
  trigger: string
  receiver_id?: string | null
  /** Names the occasion: a second call with the same key sends nothing. */
  once?: string
}

/** Why a mail was not sent. Stable: pages translate it. */
export const MAIL_FAULTS = ["MAIL_DISABLED", "NO_PROVIDER", "PROVIDER_FAILED"] as const
export type MailFault = (typeof MAIL_FAULTS)[number]

/** The outcome of a mail. */
export type MailOutcome = { sent: true; code: null } | { sent: false; code: MailFault }

/**
 * Hands a mail to the shop's notification provider. Never throws: the act behind the mail is done in any case,
 * so a fault becomes a code, and one warning in the log without addresses.
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
  if (!(await licensing.settings.hasMailProvider(options.channel))) {
    return { sent: false, code: "NO_PROVIDER" }
  }
  try {
    const words = mailLanguageFor(options, mail.locales)
    const content = loadRenderer().renderMail(mail.compose(words), options.brand)
    await handOver(container.resolve(Modules.NOTIFICATION), [
      {
        to: mail.to,
        ...(options.from ? { from: options.from } : {}),
        channel: options.channel,
        template: mail.template,
        data: { ...mail.data, locale: words.locale },
        content,
        resource_id: mail.resource?.id ?? null,
        resource_type: mail.resource?.type ?? null,
        trigger_type: mail.trigger,
        receiver_id: mail.receiver_id ?? null,
        idempotency_key: `${mail.template}:${mail.once ?? randomUUID()}`,
      },
    ])
    return { sent: true, code: null }
  } catch (error) {
    logMailFault(container, `"${mail.template}"`, error)
    return { sent: false, code: "PROVIDER_FAILED" }
  }
}
