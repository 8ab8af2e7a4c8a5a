import { translatorFor, type MailLanguage } from "../modules/licensing/messages/mail-language"

/** Labeled values that belong together, to read, copy or type. */
export type MailPanel = {
  title: string | null
  detail: string | null
  entries: { label: string; values: string[] }[]
  more: string | null
  link?: { label: string; url: string } | null
}

/** The content of a mail, in the order of both its HTML and its plain text. */
export type Mail = {
  /** BCP 47 tag. */
  locale: string
  direction: "ltr" | "rtl"
  store: string
  subject: string
  /** The preview text beside the subject in a mailbox. */
  preview: string
  heading: string
  greeting: string
  paragraphs: string[]
  panels: MailPanel[]
  remarks: string[]
  button: MailButton | null
  notes: string[]
  footer: string
}

export type MailButton = { label: string; url: string; hint: string }

/** The common parts of every mail, without its own texts. */
export function frameOf(words: MailLanguage, person: { store: string; name: string | null }) {
  const { locale, direction } = words
  const name = oneLine(person.name ?? "")
  const { say } = translatorFor(words, "common", { name })
  const greeting = say(name ? "greetingWithName" : "greeting")
  return { locale, direction, store: person.store, greeting }
}

/** The button, if there is an address for it. */
export function buttonOf(
  words: MailLanguage,
  label: string,
  url: string | null
): MailButton | null {
  const { say } = translatorFor(words, "common", { name: "" })
  return url && /^https?:\/\//i.test(url) ? { label, url, hint: say("linkHint") } : null
}

/** A day in the language's format, in UTC. */
export function utcDate({ locale }: MailLanguage, instant: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(instant)
  )
}

/** Removes line breaks and control characters: a subject is a mail header. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()
}

/** An order number as buyers see it. */
export function orderNumber(displayId: string): string {
  return `#${oneLine(displayId)}`
}
