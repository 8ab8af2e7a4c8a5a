import { translatorFor, type MailLanguage } from "../modules/licensing/messages/mail-language"
import { buttonOf, frameOf, type Mail, oneLine, orderNumber, utcDate } from "./mail"

/** The data of the mail with a claim link. Without the link, since it contains the token. */
export type OrderClaimData = {
  store_name: string
  /** Without `#`. */
  order_display_id: string
  /** When the link ends, ISO 8601. */
  expires_at: string
}

/** The mail with the link `url`, which moves an order that was placed without an account into one. */
export function orderClaimMail(data: OrderClaimData, url: string, words: MailLanguage): Mail {
  const store = oneLine(data.store_name)
  const order = orderNumber(data.order_display_id)
  const date = utcDate(words, data.expires_at)
  const { say } = translatorFor(words, "license-order-claim", { store, order, date })
  return {
    ...frameOf(words, { store, name: null }),
    subject: say("subject"),
    preview: say("preview"),
    heading: say("heading"),
    paragraphs: [say("intro"), say("how")],
    panels: [],
    remarks: [],
    button: buttonOf(words, say("button"), url),
    notes: [say("expires"), say("notExpected")],
    footer: say("footer"),
  }
}
