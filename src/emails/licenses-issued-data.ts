import { type LicensesIssuedMessages, type PluralText, fill, fillCount } from "./messages"
import { oneLine } from "./notice-data"

/** Licences of one policy in the mail. */
export type LicensesIssuedGroup = {
  /** Name of the program. */
  program: string
  /** Name of the policy. */
  policy: string
  /** Licences of this policy, whether listed below or not. */
  count: number
  /** The first few keys, masked. */
  keys_redacted: string[]
  /** Whole keys: only where the merchant opted in (`mail.includeKeys`). Takes the place of the masked. */
  keys?: string[]
}

/** What the mail "your licenses" says; also the `data` of its notification, for a provider's own template. */
export type LicensesIssuedData = {
  store_name: string
  order_id: string
  /** The number that the buyer knows, without `#`. */
  order_display_id: string
  customer_name: string | null
  /** Where the buyer manages licences; http or https, anything else is left out. */
  account_url: string | null
  groups: LicensesIssuedGroup[]
}

export type LicensesIssuedMailGroup = {
  program: string
  policy: string
  count: string
  keysLabel: string
  keys: string[]
  more: string | null
}

/** The mail's texts with everything filled in: what both its HTML and its plain text are made of. */
export type LicensesIssuedMail = Omit<
  { [text in keyof LicensesIssuedMessages]: string },
  "greetingWithName" | "groupCount" | "keysLabel" | "moreKeys" | "accountWithoutLink" | "maskedHint"
> & {
  direction: "ltr" | "rtl"
  store: string
  accountUrl: string | null
  /** Where the account is, if no link can be given. */
  accountHint: string | null
  maskedHint: string | null
  groups: LicensesIssuedMailGroup[]
}

/** Fills the texts. Names lose line breaks and control characters: a subject is a mail header. */
export function composeLicensesIssued(
  data: LicensesIssuedData,
  messages: LicensesIssuedMessages
): LicensesIssuedMail {
  const { locale } = messages
  const store = oneLine(data.store_name)
  const name = data.customer_name ? oneLine(data.customer_name) : ""
  const order = `#${oneLine(data.order_display_id)}`
  const count = data.groups.reduce((sum, group) => sum + group.count, 0)
  const plural = (text: PluralText) => fillCount(text, locale, count, { order, store })
  const accountUrl = webAddress(data.account_url)
  const hasMasked = data.groups.some((group) => !group.keys && group.keys_redacted.length > 0)
  return {
    locale,
    direction: messages.direction,
    store,
    accountUrl,
    subject: plural(messages.subject),
    preview: plural(messages.preview),
    heading: plural(messages.heading),
    greeting: name ? fill(messages.greetingWithName, { name }) : messages.greeting,
    intro: plural(messages.intro),
    groups: data.groups.map((group) => composeGroup(group, messages)),
    maskedHint: hasMasked ? messages.maskedHint : null,
    accountButton: messages.accountButton,
    accountLinkHint: messages.accountLinkHint,
    accountHint: accountUrl ? null : fill(messages.accountWithoutLink, { store }),
    keysAreSecret: messages.keysAreSecret,
    footer: fill(messages.footer, { order, store }),
  }
}

function composeGroup(
  group: LicensesIssuedGroup,
  messages: LicensesIssuedMessages
): LicensesIssuedMailGroup {
  const keys = (group.keys ?? group.keys_redacted).map(oneLine)
  const more = group.count - keys.length
  return {
    program: oneLine(group.program),
    policy: oneLine(group.policy),
    count: fillCount(messages.groupCount, messages.locale, group.count),
    keysLabel: fillCount(messages.keysLabel, messages.locale, keys.length),
    keys,
    more: keys.length > 0 && more > 0 ? fillCount(messages.moreKeys, messages.locale, more) : null,
  }
}

function webAddress(url: string | null): string | null {
  return url && /^https?:\/\//i.test(url) ? url : null
}
