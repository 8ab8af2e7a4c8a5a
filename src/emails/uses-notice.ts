import { translatorFor, type MailLanguage } from "../modules/licensing/messages/mail-language"
import { buttonOf, frameOf, type Mail, oneLine, utcDate } from "./mail"

/** The data of the mail about counted uses that run low, or out. */
export type UsesNoticeData = {
  store_name: string
  program: string
  /** Name of the feature whose uses are counted; null = they are of the license as a whole. */
  feature: string | null
  key_redacted: string
  used: number
  /** Uses that a period includes. */
  included: number
  /** When counting starts again, ISO 8601; null = never. */
  resets_at: string | null
  account_url: string | null
}

/** The mail to the owner of a license whose counted uses run low, or out. */
export function usesNoticeMail(
  mail: "license-uses-low" | "license-uses-exhausted",
  data: UsesNoticeData,
  words: MailLanguage
): Mail {
  const number = new Intl.NumberFormat(words.locale)
  const store = oneLine(data.store_name)
  const { say } = translatorFor(words, mail, {
    store,
    program: oneLine(data.feature ? `${data.program} (${data.feature})` : data.program),
    license: oneLine(data.key_redacted),
    used: number.format(data.used),
    included: number.format(data.included),
    date: data.resets_at === null ? "" : utcDate(words, data.resets_at),
  })
  return {
    ...frameOf(words, { store, name: null }),
    subject: say("subject"),
    preview: say("preview"),
    heading: say("heading"),
    paragraphs: [say("intro"), data.resets_at === null ? say("neverResets") : say("resets")],
    panels: [],
    remarks: [],
    button: buttonOf(words, say("button"), data.account_url),
    notes: [],
    footer: say("footer"),
  }
}
