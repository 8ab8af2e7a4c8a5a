import { translatorFor, type MailLanguage } from "../modules/licensing/messages/mail-language"
import type { Permission } from "../modules/licensing/domain/permissions/permissions"
import { permissionNames } from "../modules/licensing/messages/permission-names"
import { buttonOf, frameOf, type Mail, oneLine, orderNumber, utcDate } from "./mail"

/** The data of a manager's invitation. Without the link, since it contains the token. */
export type ManagerInvitationData = {
  store_name: string
  manager_name: string | null
  /** Numbers of the waiting orders, without `#`. */
  order_display_ids: string[]
  /** What they may do beyond what every manager may. */
  permissions: Permission[]
  /** When the invitation ends, ISO 8601. */
  expires_at: string
}

/** The invitation of a license manager; `url` is the page on which they accept. */
export function managerInvitedMail(
  data: ManagerInvitationData,
  url: string,
  words: MailLanguage
): Mail {
  const store = oneLine(data.store_name)
  const orders = data.order_display_ids.map(orderNumber).join(", ")
  const date = utcDate(words, data.expires_at)
  const permissions = new Intl.ListFormat(words.locale, { type: "unit" }).format(
    permissionNames(data.permissions, words.locale)
  )
  const values = { store, orders, date, permissions }
  const { say } = translatorFor(words, "license-manager-invited", values)
  return {
    ...frameOf(words, { store, name: data.manager_name }),
    subject: say("subject"),
    preview: say("preview"),
    heading: say("heading"),
    paragraphs: [
      say(orders === "" ? "introWithoutOrders" : "intro"),
      ...(permissions === "" ? [] : [say("granted")]),
    ],
    panels: [],
    remarks: [],
    button: buttonOf(words, say("button"), url),
    notes: [say("expires"), say("notExpected")],
    footer: say("footer"),
  }
}
