import { translatorFor, type MailLanguage } from "../modules/licensing/messages/mail-language"
import { buttonOf, frameOf, type Mail, oneLine, orderNumber, utcDate } from "./mail"

/** The data of a manager's invitation. Without the link, since it contains the token. */
export type ManagerInvitationData = {
  store_name: string
  manager_name: string | null
  /** Numbers of the waiting orders, without `#`. */
  order_display_ids: string[]
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
  const { say } = translatorFor(words, "license-manager-invited", { store, orders, date })
  return {
    ...frameOf(words, { store, name: data.manager_name }),
    subject: say("subject"),
    preview: say("preview"),
    heading: say("heading"),
    paragraphs: [say(orders === "" ? "introWithoutOrders" : "intro")],
    panels: [],
    remarks: [],
    button: buttonOf(words, say("button"), url),
    notes: [say("expires"), say("notExpected")],
    footer: say("footer"),
  }
}
