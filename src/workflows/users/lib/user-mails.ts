import type { MedusaContainer } from "@medusajs/framework/types"

import { type UserLinkMail, userLinkMail } from "../../../emails/user-link"
import { LICENSING_MODULE } from "../../../modules/licensing"
import { userPage } from "../../../modules/licensing/options"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { UserLinkKind } from "../../../modules/licensing/domain/vocabulary"
import type { UserLink } from "../../../modules/licensing/users/types"
import { orderFacts, storeName } from "../../mails/facts"
import { addressSubject } from "../../mails/requested-mail"
import { type MailOutcome, sendMail } from "../../mails/send-mail"

/**
 * The outcome of a link's mail; `NO_LINK` = no page is configured for the link; `MAIL_LIMIT` = the address has had
 * its mails of the day.
 */
export type UserMail = MailOutcome | { sent: false; code: "NO_LINK" | "MAIL_LIMIT" }

/** Most links that an address is mailed in a UTC day, by all senders together. */
const LINKS_PER_DAY = 5

const TEMPLATES = {
  invitation: "license-user-invited",
  password: "license-user-password",
} as const

/** What the notification says that its mail was sent for. */
const TRIGGERS = {
  "license-user-invited": "invitation",
  "license-user-password": "password",
  "license-user-password-set": "password_set",
} as const satisfies Record<UserLinkMail, string>

/** Which mail has the links of a call. */
type Templates = Readonly<Record<UserLinkKind, UserLinkMail>>

/**
 * Mails named users of a license their links, one after the other, in the language asked for or that of the order. A
 * token is in its mail only: neither stored with the notification nor logged, and nobody else is shown it, since it
 * sets a password. A link whose mail did not go is dropped.
 * @param templates the mails; default: those of an invitation and of a link for a new password
 * @returns the outcome of each, in their order
 */
export async function sendUserLinks(
  container: MedusaContainer,
  license_id: string,
  links: readonly UserLink[],
  locale: string | null,
  templates: Templates = TEMPLATES
): Promise<UserMail[]> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const page = userPage(await licensing.getOptions())
  const license = await licensing.licenses.find(license_id)
  const order = await orderFacts(container, license?.order_id)
  const store_name = await storeName(container)
  const mailed = async (
    address: string,
    send: (page: string) => Promise<MailOutcome>
  ): Promise<UserMail> => {
    if (page === undefined) {
      return { sent: false, code: "NO_LINK" }
    }
    const subject = addressSubject(address)
    return (await licensing.storage.takeFromDay(subject, "user_link", LINKS_PER_DAY))
      ? await send(page)
      : { sent: false, code: "MAIL_LIMIT" }
  }
  const outcomes: UserMail[] = []
  for (const link of links) {
    const data = {
      store_name,
      user_name: [link.first_name, link.last_name].filter(Boolean).join(" ") || null,
      program: license?.program.name ?? "",
      expires_at: link.expires_at.toISOString(),
    }
    const template = templates[link.kind]
    const outcome = await mailed(link.email, async (page) => {
      return await sendMail(container, {
        to: link.email,
        template,
        data,
        locales: [locale, order.locale],
        compose: (words) => userLinkMail(template, data, linkOf(page, link), words),
        resource: { type: "license_user", id: link.user_id },
        trigger: `license_user.${TRIGGERS[template]}`,
        receiver_id: link.customer_id,
      })
    })
    if (!outcome.sent) {
      await licensing.users.dropLink(link)
    }
    outcomes.push(outcome)
  }
  return outcomes
}

function linkOf(page: string, { token }: UserLink): string {
  return Object.assign(new URL(page), { hash: `user=${token}` }).href
}
