import { translatorFor, type MailLanguage } from "../modules/licensing/messages/mail-language"
import { frameOf, type Mail, oneLine } from "./mail"

/** The data of the mail about locked attempts: the locked account or address. */
export type SerialTriesLockedData = {
  store_name: string
  locked: { kind: "account" | "email" | "address"; who: string }[]
}

/** The mail to staff about somebody guessing serial numbers. */
export function serialTriesLockedMail(data: SerialTriesLockedData, words: MailLanguage): Mail {
  const store = oneLine(data.store_name)
  const { say } = translatorFor(words, "serial-tries-locked", { store })
  return {
    ...frameOf(words, { store, name: null }),
    subject: say("subject"),
    preview: say("preview"),
    heading: say("heading"),
    paragraphs: [say("intro")],
    panels: [
      {
        title: null,
        detail: null,
        entries: data.locked.map(({ kind, who }) => ({ label: say(kind), values: [oneLine(who)] })),
        more: null,
      },
    ],
    remarks: [],
    button: null,
    notes: [say("unlock")],
    footer: say("footer"),
  }
}
