import { translatorFor, type MailLanguage } from "../modules/licensing/messages/mail-language"
import { buttonOf, frameOf, type Mail, oneLine } from "./mail"

/** The mails with a link into the portal, requested there. */
export type PortalLinkMail = "license-portal-password" | "license-portal-address"

/** The data of such a mail. Without the link, since it contains the token. */
export type PortalLinkData = { store_name: string }

/** A mail requested in the portal; `url` is the page on which the person continues. */
export function portalLinkMail(
  template: PortalLinkMail,
  data: PortalLinkData,
  url: string,
  words: MailLanguage
): Mail {
  const store = oneLine(data.store_name)
  const { say } = translatorFor(words, template, { store })
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
