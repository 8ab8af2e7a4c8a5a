/** A text that depends on a number, in the plural categories of its language (`other` always there). */
export type PluralText = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/**
 * Every text of the mail "your licenses" in one language. `{name}` stands for a value; what values a text
 * gets is seen in {@link licensesIssuedEnglish}. No HTML: texts are escaped.
 */
export type LicensesIssuedMessages = {
  /** BCP 47 tag, also the language of the mail's HTML. */
  locale: string
  direction: "ltr" | "rtl"
  subject: PluralText
  preview: PluralText
  heading: PluralText
  greeting: string
  greetingWithName: string
  intro: PluralText
  groupCount: PluralText
  keysLabel: PluralText
  moreKeys: PluralText
  maskedHint: string
  accountButton: string
  accountLinkHint: string
  accountWithoutLink: string
  keysAreSecret: string
  footer: string
}

export const licensesIssuedEnglish: LicensesIssuedMessages = {
  locale: "en",
  direction: "ltr",
  subject: {
    one: "Your license for order {order}",
    other: "Your {count} licenses for order {order}",
  },
  preview: {
    one: "Your license from {store} is ready.",
    other: "Your {count} licenses from {store} are ready.",
  },
  heading: { one: "Your license is ready", other: "Your licenses are ready" },
  greeting: "Hello,",
  greetingWithName: "Hello {name},",
  intro: {
    one: "Thank you for your order {order} at {store}. We have issued {count} license for it.",
    other: "Thank you for your order {order} at {store}. We have issued {count} licenses for it.",
  },
  groupCount: { one: "{count} license", other: "{count} licenses" },
  keysLabel: { one: "License key", other: "License keys" },
  moreKeys: { one: "and {count} more", other: "and {count} more" },
  maskedHint:
    "For your safety this e-mail shows only the end of each key. The whole keys are in your account.",
  accountButton: "View my licenses",
  accountLinkHint: "If the button does not work, open this address in your browser:",
  accountWithoutLink: "You find your licenses in your account at {store}.",
  keysAreSecret: "Keep your license keys to yourself: whoever has a key can use the license.",
  footer: "You receive this e-mail because of your order {order} at {store}.",
}

/** Puts the values into `{name}` places; an unknown name is left as it stands. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/** {@link fill} for a text that depends on `count`, which is also a value (written as the language does). */
export function fillCount(
  text: PluralText,
  locale: string,
  count: number,
  values: Readonly<Record<string, string | number>> = {}
): string {
  const form = text[new Intl.PluralRules(locale).select(count)] ?? text.other
  return fill(form, { ...values, count: new Intl.NumberFormat(locale).format(count) })
}
