import { en, type Messages } from "./en"

export type { Messages }

/** Names of the languages, each in that language. */
export const LANGUAGE_NAMES: Record<string, string> = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
}

const KEY = "licensing-portal-language"

/** A language is loaded when it is chosen; English is built in. */
const LOADERS: Record<string, () => Promise<Messages>> = {
  en: async () => en,
  de: async () => (await import("./de")).de,
  es: async () => (await import("./es")).es,
  fr: async () => (await import("./fr")).fr,
}

export async function loadMessages(language: string): Promise<Messages> {
  return (await LOADERS[language]?.()) ?? en
}

/** The language chosen before, else the first that the browser asks for, else the shop's first. */
export function preferredLanguage(offered: string[]): string {
  const wanted = [localStorage.getItem(KEY) ?? "", ...navigator.languages]
  const found = wanted.map((tag) => tag.split("-")[0]?.toLowerCase() ?? "")
  return found.find((language) => offered.includes(language)) ?? offered[0] ?? "en"
}

export function rememberLanguage(language: string): void {
  localStorage.setItem(KEY, language)
}

/** Replaces `{name}` placeholders by the values. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
