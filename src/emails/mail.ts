import { speakerOf, type Words } from "../modules/licensing/messages/mail-words"

/** Labelled values that belong together: what is to be read off, copied or typed. */
export type MailPanel = {
  title: string | null
  detail: string | null
  entries: { label: string; values: string[] }[]
  more: string | null
  link?: { label: string; url: string } | null
}

/** All that a mail says, in the order in which both its HTML and its plain text say it. */
export type Mail = {
  /** BCP 47 tag. */
  locale: string
  direction: "ltr" | "rtl"
  store: string
  subject: string
  /** What a list of mails shows beside the subject. */
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

/** What the frame of every mail is made of, but for its own texts. */
export function frameOf(words: Words, person: { store: string; name: string | null }) {
  const { locale, direction } = words
  const name = oneLine(person.name ?? "")
  const { say } = speakerOf(words, "common", { name })
  const greeting = say(name ? "greetingWithName" : "greeting")
  return { locale, direction, store: person.store, greeting }
}

/** The button, where there is an address that it can lead to. */
export function buttonOf(words: Words, label: string, url: string | null): MailButton | null {
  const { say } = speakerOf(words, "common", { name: "" })
  return url && /^https?:\/\//i.test(url) ? { label, url, hint: say("linkHint") } : null
}

/** A day as the language writes it, in UTC. */
export function utcDate({ locale }: Words, instant: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(instant)
  )
}

/** Names lose line breaks and control characters: a subject is a mail header. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()
}

/** An order's number as buyers know it. */
export function orderNumber(displayId: string): string {
  return `#${oneLine(displayId)}`
}
