import { translatorFor, type MailLanguage } from "../modules/licensing/messages/mail-language"
import { buttonOf, frameOf, type Mail, oneLine, orderNumber } from "./mail"

/** The data of the mail about seats that an order added to a license. */
export type SeatsAddedData = {
  store_name: string
  customer_name: string | null
  /** Without `#`. */
  order_display_id: string
  program: string
  key_redacted: string
  seats: number
  former_seats: number
  account_url: string | null
}

/** The mail to the owner about seats added to one of their licenses. */
export function seatsAddedMail(data: SeatsAddedData, words: MailLanguage): Mail {
  const store = oneLine(data.store_name)
  const { say, sayOf } = translatorFor(words, "license-seats-added", {
    store,
    order: orderNumber(data.order_display_id),
    program: oneLine(data.program),
    license: oneLine(data.key_redacted),
    former: new Intl.NumberFormat(words.locale).format(data.former_seats),
  })
  return {
    ...frameOf(words, { store, name: data.customer_name }),
    subject: say("subject"),
    preview: sayOf("preview", data.seats),
    heading: say("heading"),
    paragraphs: [sayOf("intro", data.seats)],
    panels: [],
    remarks: [],
    button: buttonOf(words, say("button"), data.account_url),
    notes: [],
    footer: say("footer"),
  }
}
