import { translatorFor, type MailLanguage } from "../modules/licensing/messages/mail-language"
import { buttonOf, frameOf, type Mail, oneLine, utcDate } from "./mail"

/** The mails with a link for a named user. */
export type UserLinkMail =
  "license-user-invited" | "license-user-password" | "license-user-password-set"

/** The data of such a mail. Without the link, since it contains the token. */
export type UserLinkData = {
  store_name: string
  user_name: string | null
  program: string
  /** When the link ends, ISO 8601. */
  expires_at: string
}

/** The invitation of a named user, or their link for a new password; `url` is the page on which they continue. */
export function userLinkMail(
  template: UserLinkMail,
  data: UserLinkData,
  url: string,
  words: MailLanguage
): Mail {
  const store = oneLine(data.store_name)
  const program = oneLine(data.program)
  const date = utcDate(words, data.expires_at)
  const { say } = translatorFor(words, template, { store, program, date })
  return {
    ...frameOf(words, { store, name: data.user_name }),
    subject: say("subject"),
    preview: say("preview"),
    heading: say("heading"),
    paragraphs: [say("intro")],
    panels: [],
    remarks: [],
    button: buttonOf(words, say("button"), url),
    notes: [say("expires"), say("notExpected")],
    footer: say("footer"),
  }
}
