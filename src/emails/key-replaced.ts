import { translatorFor, type MailLanguage } from "../modules/licensing/messages/mail-language"
import { buttonOf, frameOf, type Mail, oneLine, orderNumber, utcDate } from "./mail"

/** The data of the mail about a new license key, without the whole key. */
export type KeyReplacedData = {
  store_name: string
  /** Without `#`; "" = the license has no order. */
  order_display_id: string
  program: string
  key_redacted: string
  /** Until when the old key works, ISO 8601; null = it has ended. */
  former_until: string | null
  account_url: string | null
}

/**
 * The mail to the owner of a license whose key was replaced.
 * @param key the whole key; null if the shop's mails do not contain keys
 */
export function keyReplacedMail(
  data: KeyReplacedData,
  key: string | null,
  words: MailLanguage
): Mail {
  const store = oneLine(data.store_name)
  const program = oneLine(data.program)
  const date = data.former_until === null ? "" : utcDate(words, data.former_until)
  const { say } = translatorFor(words, "license-key-replaced", { store, program, date })
  const button = buttonOf(words, say("button"), data.account_url)
  return {
    ...frameOf(words, { store, name: null }),
    subject: say("subject"),
    preview: say("preview"),
    heading: say("heading"),
    paragraphs: [
      say("intro"),
      data.former_until === null ? say("formerEnded") : say("formerUntil"),
    ],
    panels: [
      {
        title: data.order_display_id === "" ? null : orderNumber(data.order_display_id),
        detail: null,
        entries: [{ label: program, values: [oneLine(key ?? data.key_redacted)] }],
        more: null,
      },
    ],
    remarks: [
      say("computersStay"),
      ...(key === null ? [say("maskedHint")] : []),
      ...(button ? [] : [say("withoutLink")]),
    ],
    button,
    notes: [say("notExpected")],
    footer: say("footer"),
  }
}
