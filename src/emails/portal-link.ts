import { speakerOf, type Words } from "../modules/licensing/messages/mail-words"
import { buttonOf, frameOf, type Mail, oneLine } from "./mail"

/** The mails that are a link into the portal, asked for there. */
export type PortalLinkMail = "license-portal-password" | "license-portal-address"

/** What such a mail says. The link is no part of it: it holds the token. */
export type PortalLinkData = { store_name: string }

/** The mail for somebody who asked for it in the portal; `url` leads to where they go on. */
export function portalLinkMail(
  template: PortalLinkMail,
  data: PortalLinkData,
  url: string,
  words: Words
): Mail {
  const store = oneLine(data.store_name)
  const { say } = speakerOf(words, template, { store })
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
