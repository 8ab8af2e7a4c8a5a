import { translatorFor, type MailLanguage } from "../modules/licensing/messages/mail-language"
import { frameOf, type Mail, oneLine, orderNumber } from "./mail"

/** The data of the mail with an activation code. */
export type ActivationCodeData = {
  store_name: string
  /** Without `#`. */
  order_display_id: string
  program: string
  /** The label of the computer. */
  computer: string | null
  site_code: string
  machine_id: string
  activation_code: string
}

/** The mail with an activation code. It greets without a name, since the shop may not know the reader. */
export function activationCodeMail(data: ActivationCodeData, words: MailLanguage): Mail {
  const store = oneLine(data.store_name)
  const program = oneLine(data.program)
  const order = orderNumber(data.order_display_id)
  const { say } = translatorFor(words, "license-activation-code", { store, program, order })
  const entry = (label: string, value: string) => ({ label, values: [oneLine(value)] })
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
        entries: [
          ...(data.computer ? [entry(say("computer"), data.computer)] : []),
          entry(say("siteCode"), data.site_code),
          entry(say("machineId"), data.machine_id),
          entry(say("activationCode"), data.activation_code),
        ],
        more: null,
      },
    ],
    remarks: [],
    button: null,
    notes: [say("onlyThere")],
    footer: say("footer"),
  }
}
