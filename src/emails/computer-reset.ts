import { translatorFor, type MailLanguage } from "../modules/licensing/messages/mail-language"
import { frameOf, type Mail, oneLine, orderNumber } from "./mail"

/** The data of the mail after the owner reset a computer. */
export type ComputerResetData = {
  store_name: string
  /** Without `#`. */
  order_display_id: string
  program: string
  /** The name of the computer, or its site code; null = neither is known. */
  computer: string | null
}

/** The mail after the owner reset a computer without its removal code, so that they notice if it was somebody else. */
export function computerResetMail(data: ComputerResetData, words: MailLanguage): Mail {
  const store = oneLine(data.store_name)
  const program = oneLine(data.program)
  const order = orderNumber(data.order_display_id)
  const { say } = translatorFor(words, "license-computer-reset", { store, program, order })
  return {
    ...frameOf(words, { store, name: null }),
    subject: say("subject"),
    preview: say("preview"),
    heading: say("heading"),
    paragraphs: [say("intro")],
    panels: data.computer
      ? [
          {
            title: null,
            detail: null,
            entries: [{ label: say("computer"), values: [oneLine(data.computer)] }],
            more: null,
          },
        ]
      : [],
    remarks: [],
    button: null,
    notes: [say("notYou")],
    footer: say("footer"),
  }
}
