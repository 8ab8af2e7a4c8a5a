import { english } from "./en/mails"
import { french } from "./fr/mails"
import { german } from "./de/mails"
import type {
  MailSection,
  MailTextOverrides,
  MailTexts,
  MailValues,
  PlainTextName,
  PluralText,
  PluralTextName,
} from "./shape"
import { spanish } from "./es/mails"

/** The languages that the plugin speaks, by language tag. */
export const MAIL_LANGUAGES: Readonly<Record<string, MailTexts>> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
}

/** Languages written from right to left, of those that a shop may add. */
const RIGHT_TO_LEFT: readonly string[] = ["ar", "fa", "he", "ur"]

/** A language to write mails in. */
export type MailLanguage = {
  /** BCP 47 tag: what the mail's HTML says, and how its numbers and dates are written. */
  locale: string
  direction: "ltr" | "rtl"
  texts: MailTexts
}

/** The options that decide on language and texts. */
export type MailLanguageOptions = {
  /** Language of mails of which nothing better is known. */
  locale: string
  /** The shop's own texts, by language tag. */
  texts: Readonly<Record<string, MailTextOverrides>>
}

/** What is known of the reader's language, best first. */
export type PreferredLocales = readonly (string | null | undefined)[]

/**
 * The words for a mail in the first of the preferred languages that there are texts of, else in that of the
 * option. `de-AT` takes the texts of `de`, and writes dates as in Austria; what is no language tag is passed
 * over.
 */
export function mailLanguageFor(
  { locale, texts }: MailLanguageOptions,
  preferred: PreferredLocales
): MailLanguage {
  for (const tag of [...preferred, locale]) {
    const known = canonicalLocale(tag)
    const language = known?.split("-")[0] ?? ""
    const base = textsOf(language, texts)
    if (known && base) {
      return {
        locale: known,
        direction: RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr",
        texts: known === language ? base : merged(base, texts[known]),
      }
    }
  }
  return { locale: "en", direction: "ltr", texts: english }
}

/** The tag as BCP 47 writes it (`de_at` becomes `de-AT`), null where it is none. */
export function canonicalLocale(tag: string | null | undefined): string | null {
  try {
    return tag ? (Intl.getCanonicalLocales(tag.replace(/_/g, "-"))[0] ?? null) : null
  } catch {
    return null
  }
}

function textsOf(language: string, texts: MailLanguageOptions["texts"]): MailTexts | null {
  const own = texts[language]
  const built = MAIL_LANGUAGES[language]
  // A language that the plugin does not speak is complete, or the options would have been refused.
  return built ? merged(built, own) : ((own as MailTexts | undefined) ?? null)
}

function merged(base: MailTexts, own: MailTextOverrides | undefined): MailTexts {
  const sections = Object.keys(base) as MailSection[]
  return Object.fromEntries(
    sections.map((section) => [section, { ...base[section], ...own?.[section] }])
  ) as MailTexts
}

/** Says the texts of one mail, with its values put in. */
export type MailTranslator<Section extends MailSection> = {
  say: (text: PlainTextName<Section>) => string
  /** Says what depends on a number, which is `{count}` too, written as the language does. */
  sayOf: (text: PluralTextName<Section>, count: number) => string
}

export function translatorFor<Section extends MailSection>(
  { locale, texts }: MailLanguage,
  section: Section,
  values: MailValues<Section>
): MailTranslator<Section> {
  const spoken: Readonly<Record<string, string | PluralText>> = texts[section]
  return {
    say: (name) => fill(String(spoken[name]), values),
    sayOf: (name, count) => {
      const forms = spoken[name] as PluralText
      const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other
      return fill(form, { ...values, count: new Intl.NumberFormat(locale).format(count) })
    },
  }
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}
