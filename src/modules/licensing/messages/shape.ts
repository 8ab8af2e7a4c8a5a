import type { VerdictCode } from "../domain/ladder/verdict-codes"
import type { SerialRefusalCode } from "../domain/serials/serial-redeeming"

/** A verdict in words: one sentence for people, and one on what to do next. */
export type VerdictText = { message: string; next: string }

/** The verdicts in one language. */
export type VerdictCatalogue = {
  codes: Record<VerdictCode, VerdictText>
  /**
   * Says how many locks differ; `{{count}}` is put in. One sentence for each plural form of the language
   * (`Intl.PluralRules`); `other` serves the forms that are left out.
   */
  differing_locks: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
}

/** Refusals after too many tries, with serials as with any code. */
export type TooManyTries = Extract<SerialRefusalCode, "RATE_LIMITED" | "TASK_LOCKED">

/** Refusals of redeeming, for people with an account and for newcomers. */
export type RedeemingRefusal = Exclude<SerialRefusalCode, TooManyTries> | "SERIAL_NO_REGION"

/** What may keep newcomers from registering. */
export type RegisteringRefusal = "EMAIL_TAKEN" | "PROOF_INVALID"

/** The refusals in one language; they hold nothing of the serial. */
export type SerialCatalogue = {
  redeeming: Record<RedeemingRefusal, VerdictText>
  registering: Record<RegisteringRefusal, VerdictText>
}

/** A text that depends on a number, in the plural categories of its language (`other` always there). */
export type PluralText = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/** The plural categories that a {@link PluralText} may tell apart. */
export const PLURAL_CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const

/** What a text may say: the values that are put in for `{name}`, and whether it depends on a number. */
export type TextShape<Place extends string = string, Plural extends boolean = boolean> = {
  places: readonly Place[]
  plural: Plural
}

const text = <Place extends string = never>(...places: Place[]): TextShape<Place, false> => ({
  places,
  plural: false,
})

/** Gets the number as `{count}` too. */
const plural = <Place extends string = never>(
  ...places: Place[]
): TextShape<Place | "count", true> => ({ places: [...places, "count"], plural: true })

/** The mails about counted uses that run low, or out. */
const USES_NOTICE = {
  subject: text("program", "store"),
  preview: text("program", "license", "store"),
  heading: text("program", "store"),
  intro: text("program", "license", "used", "included", "store"),
  resets: text("date"),
  neverResets: text("store"),
  button: text("store"),
  footer: text("program", "store"),
}

/** The mails with a link for a named user. */
const USER_LINK = {
  subject: text("program", "store"),
  preview: text("program", "store"),
  heading: text("program", "store"),
  intro: text("program", "store"),
  button: text("program", "store"),
  expires: text("store", "date"),
  notExpected: text("store"),
  footer: text("program", "store"),
}

/** Of the mails that are a link into the portal and nothing else. */
const PORTAL_LINK = {
  subject: text("store"),
  preview: text("store"),
  heading: text("store"),
  intro: text("store"),
  button: text("store"),
  expires: text("store"),
  notExpected: text("store"),
  footer: text("store"),
}

/**
 * Every text of every mail, with the values that it gets. The one list: catalogues of all languages, the
 * option `mail.texts` and docs/mails.md follow it. A mail is named as its notification's template is.
 */
export const MAIL_TEXTS = {
  common: {
    greeting: text(),
    greetingWithName: text("name"),
    linkHint: text(),
  },
  "license-issued": {
    subject: plural("order", "store"),
    preview: plural("order", "store"),
    heading: plural("order", "store"),
    intro: plural("order", "store"),
    groupCount: plural(),
    keysLabel: plural(),
    moreKeys: plural(),
    maskedHint: text("order", "store"),
    button: text("order", "store"),
    withoutLink: text("order", "store"),
    keysAreSecret: text("order", "store"),
    footer: text("order", "store"),
  },
  "license-seats-added": {
    subject: text("program", "order", "store"),
    preview: plural("program", "order", "store"),
    heading: text("program", "order", "store"),
    intro: plural("program", "license", "former", "order", "store"),
    button: text("program", "order", "store"),
    footer: text("order", "store"),
  },
  "license-uses-added": {
    subject: text("program", "order", "store"),
    preview: text("program", "order", "store"),
    heading: text("program", "order", "store"),
    intro: text("program", "license", "order", "store"),
    period: plural("program", "license", "order", "store"),
    used: plural("program", "license", "order", "store"),
    button: text("program", "order", "store"),
    footer: text("order", "store"),
  },
  "license-manager-invited": {
    subject: text("store", "orders"),
    preview: text("store", "orders"),
    heading: text("store", "orders"),
    intro: text("store", "orders"),
    introWithoutOrders: text("store"),
    granted: text("permissions"),
    button: text("store"),
    expires: text("store", "date"),
    notExpected: text("store"),
    footer: text("store"),
  },
  "license-manager-assigned": {
    subject: text("order", "store"),
    preview: text("order", "store"),
    heading: text("order", "store"),
    intro: text("order", "store"),
    button: text("order", "store"),
    footer: text("order", "store"),
  },
  "license-activation-code": {
    subject: text("program", "order", "store"),
    preview: text("program", "order", "store"),
    heading: text("program", "order", "store"),
    intro: text("program", "order", "store"),
    computer: text(),
    siteCode: text(),
    machineId: text(),
    activationCode: text(),
    onlyThere: text("program", "order", "store"),
    footer: text("program", "order", "store"),
  },
  "license-computer-reset": {
    subject: text("program", "order", "store"),
    preview: text("program", "order", "store"),
    heading: text("program", "order", "store"),
    intro: text("program", "order", "store"),
    computer: text(),
    notYou: text("program", "order", "store"),
    footer: text("program", "order", "store"),
  },
  "license-key-replaced": {
    subject: text("program", "store"),
    preview: text("program", "store"),
    heading: text("program", "store"),
    intro: text("program", "store"),
    formerEnded: text("store"),
    formerUntil: text("store", "date"),
    computersStay: text("program", "store"),
    maskedHint: text("store"),
    button: text("store"),
    withoutLink: text("store"),
    notExpected: text("store"),
    footer: text("program", "store"),
  },
  "license-uses-low": USES_NOTICE,
  "license-uses-exhausted": USES_NOTICE,
  "license-user-invited": USER_LINK,
  "license-user-password": USER_LINK,
  "license-user-password-set": USER_LINK,
  "license-portal-password": PORTAL_LINK,
  "license-portal-address": PORTAL_LINK,
  "license-lost-keys": {
    subject: text("store"),
    preview: text("store"),
    heading: text("store"),
    intro: text("store"),
    moreKeys: plural(),
    claim: text("store"),
    moreOrders: plural(),
    withoutOrder: text("store"),
    maskedHint: text("store"),
    withoutOrderHint: text("store"),
    claimHint: text("store", "date"),
    button: text("store"),
    withoutLink: text("store"),
    notExpected: text("store"),
    footer: text("store"),
  },
  "license-order-claim": {
    subject: text("order", "store"),
    preview: text("order", "store"),
    heading: text("order", "store"),
    intro: text("order", "store"),
    how: text("order", "store"),
    button: text("order", "store"),
    expires: text("order", "store", "date"),
    notExpected: text("order", "store"),
    footer: text("order", "store"),
  },
  "serial-tries-locked": {
    subject: text("store"),
    preview: text("store"),
    heading: text("store"),
    intro: text("store"),
    account: text(),
    email: text(),
    address: text(),
    unlock: text("store"),
    footer: text("store"),
  },
} satisfies Record<string, Record<string, TextShape>>

type Shape = typeof MAIL_TEXTS

/** A mail, or `common` for what several say alike. */
export type MailSection = keyof Shape

/** A mail, by the template id of its notification. */
export type MailName = Exclude<MailSection, "common">

type TextOf<Of> = Of extends TextShape<string, true> ? PluralText : string

/** All texts in one language. No HTML: texts are escaped. */
export type MailTexts = {
  [Section in MailSection]: { [Name in keyof Shape[Section]]: TextOf<Shape[Section][Name]> }
}

/** Texts of one language that stand in for the plugin's own. */
export type MailTextOverrides = { [Section in MailSection]?: Partial<MailTexts[Section]> }

/** Names of the texts of a mail that depend on no number. */
export type PlainTextName<Section extends MailSection> = {
  [Name in keyof MailTexts[Section]]: MailTexts[Section][Name] extends string ? Name : never
}[keyof MailTexts[Section]] &
  string

/** Names of the texts of a mail that depend on a number. */
export type PluralTextName<Section extends MailSection> = Exclude<
  keyof MailTexts[Section] & string,
  PlainTextName<Section>
>

type PlaceOf<Of> = Of extends TextShape<infer Place> ? Place : never

/** The values that the texts of a mail are filled with. */
export type MailValues<Section extends MailSection> = Readonly<
  Record<Exclude<PlaceOf<Shape[Section][keyof Shape[Section]]>, "count">, string>
>

/** The names of all `{name}` places in a text. */
export function placesIn(text: string | PluralText): string[] {
  const forms = typeof text === "string" ? [text] : Object.values(text)
  const names = forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
  return [...new Set(names as string[])]
}
