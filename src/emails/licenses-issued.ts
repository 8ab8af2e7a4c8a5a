import {
  type MailTranslator,
  translatorFor,
  type MailLanguage,
} from "../modules/licensing/messages/mail-language"
import { buttonOf, frameOf, type Mail, type MailPanel, oneLine, orderNumber } from "./mail"

/** Licenses of one policy in the mail. */
type LicensesIssuedGroup = {
  /** Name of the bundle that they were sold in; absent = none. */
  bundle?: string
  /** Name of the program. */
  program: string
  /** Name of the policy. */
  policy: string
  /** Number of licenses of this policy, listed or not. */
  count: number
  /** The first few keys, masked. */
  keys_redacted: string[]
  /** Whole keys, only if the merchant opted in (`mail.includeKeys`); they replace the masked ones. */
  keys?: string[]
}

/** The data of the mail "your licenses", also passed to a provider's own template. */
export type LicensesIssuedData = {
  store_name: string
  order_id: string
  /** The order number, without `#`. */
  order_display_id: string
  customer_name: string | null
  /** The page on which the buyer manages licenses; http or https, anything else is left out. */
  account_url: string | null
  groups: LicensesIssuedGroup[]
}

/** The mail "your licenses". It contains whole keys only if `data` has them. */
export function licensesIssuedMail(data: LicensesIssuedData, words: MailLanguage): Mail {
  const store = oneLine(data.store_name)
  const order = orderNumber(data.order_display_id)
  const speaker = translatorFor(words, "license-issued", { store, order })
  const { say, sayOf } = speaker
  const count = data.groups.reduce((sum, group) => sum + group.count, 0)
  const button = buttonOf(words, say("button"), data.account_url)
  const hasMasked = data.groups.some((group) => !group.keys && group.keys_redacted.length > 0)
  return {
    ...frameOf(words, { store, name: data.customer_name }),
    subject: sayOf("subject", count),
    preview: sayOf("preview", count),
    heading: sayOf("heading", count),
    paragraphs: [sayOf("intro", count)],
    panels: data.groups.map((group) => panelOf(group, speaker)),
    remarks: [...(hasMasked ? [say("maskedHint")] : []), ...(button ? [] : [say("withoutLink")])],
    button,
    notes: [say("keysAreSecret")],
    footer: say("footer"),
  }
}

function panelOf(
  group: LicensesIssuedGroup,
  { sayOf }: MailTranslator<"license-issued">
): MailPanel {
  const keys = (group.keys ?? group.keys_redacted).map(oneLine)
  const more = group.count - keys.length
  return {
    title: oneLine(group.program),
    detail: [
      ...(group.bundle === undefined ? [] : [oneLine(group.bundle)]),
      oneLine(group.policy),
      sayOf("groupCount", group.count),
    ].join(" · "),
    entries: keys.length > 0 ? [{ label: sayOf("keysLabel", keys.length), values: keys }] : [],
    more: keys.length > 0 && more > 0 ? sayOf("moreKeys", more) : null,
  }
}
