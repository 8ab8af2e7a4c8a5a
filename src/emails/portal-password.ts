import { speakerOf, type Words } from "../modules/licensing/domain/mail-texts/words"
import { buttonOf, frameOf, type Mail, oneLine } from "./mail"

/** What the mail for a new password says. The link is no part of it: it holds the token. */
export type PortalPasswordData = { store_name: string }

/** The mail for somebody who forgot their password; `url` leads to where they choose another. */
export function portalPasswordMail(data: PortalPasswordData, url: string, words: Words): Mail {
  const store = oneLine(data.store_name)
  const { say } = speakerOf(words, "license-portal-password", { store })
  return {
    ...frameOf(words, { store, name: null }),
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
