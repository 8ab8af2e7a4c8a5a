import type { TopUpUntil } from "../modules/licensing/domain/vocabulary"
import { translatorFor, type MailLanguage } from "../modules/licensing/messages/mail-language"
import { buttonOf, frameOf, type Mail, oneLine, orderNumber } from "./mail"

/** The data of the mail about uses that an order added to a license. */
export type UsesAddedData = {
  store_name: string
  customer_name: string | null
  /** Without `#`. */
  order_display_id: string
  program: string
  key_redacted: string
  /** `feature`: its name; null = uses of the license as a whole. */
  added: { feature: string | null; until: TopUpUntil; uses: number }[]
  account_url: string | null
}

/** The mail to the owner about uses that they bought for one of their licenses. */
export function usesAddedMail(data: UsesAddedData, words: MailLanguage): Mail {
  const store = oneLine(data.store_name)
  const { say, sayOf } = translatorFor(words, "license-uses-added", {
    store,
    order: orderNumber(data.order_display_id),
    program: oneLine(data.program),
    license: oneLine(data.key_redacted),
  })
  const added = data.added.map(({ feature, until, uses }) => {
    const sentence = sayOf(until, uses)
    return feature === null ? sentence : `${oneLine(feature)}: ${sentence}`
  })
  return {
    ...frameOf(words, { store, name: data.customer_name }),
    subject: say("subject"),
    preview: say("preview"),
    heading: say("heading"),
    paragraphs: [say("intro"), ...added],
    panels: [],
    remarks: [],
    button: buttonOf(words, say("button"), data.account_url),
    notes: [],
    footer: say("footer"),
  }
}
