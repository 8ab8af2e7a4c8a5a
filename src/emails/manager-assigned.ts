import { translatorFor, type MailLanguage } from "../modules/licensing/messages/mail-language"
import { buttonOf, frameOf, type Mail, oneLine, orderNumber } from "./mail"

/** The data of the mail about another order assigned to an active manager. */
export type ManagerAssignedData = {
  store_name: string
  manager_name: string | null
  /** Without `#`. */
  order_display_id: string
  account_url: string | null
}

/** The mail about another order assigned to an active license manager. */
export function managerAssignedMail(data: ManagerAssignedData, words: MailLanguage): Mail {
  const store = oneLine(data.store_name)
  const order = orderNumber(data.order_display_id)
  const { say } = translatorFor(words, "license-manager-assigned", { store, order })
  return {
    ...frameOf(words, { store, name: data.manager_name }),
    subject: say("subject"),
    preview: say("preview"),
    heading: say("heading"),
    paragraphs: [say("intro")],
    panels: [],
    remarks: [],
    button: buttonOf(words, say("button"), data.account_url),
    notes: [],
    footer: say("footer"),
  }
}
