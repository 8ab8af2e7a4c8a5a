import type { VerdictCode } from "../../../../src/modules/licensing/domain/ladder/verdict-codes"
import type { VerdictText } from "../../../../src/modules/licensing/messages/shape"
import {
  preferredLocale,
  VERDICT_CATALOGUES,
  verdictText,
} from "../../../../src/modules/licensing/messages/verdict-messages"
import { de } from "./de"
import { en } from "./en"
import { es } from "./es"
import { fr } from "./fr"
import type { SdkCatalogue, SdkCode } from "./shape"

/** The languages of all texts. */
export type Language = "en" | "de" | "es" | "fr"

const CATALOGUES: Record<Language, SdkCatalogue> = { en, de, es, fr }

/** The language of a tag such as `de-AT`; English where we have no other. */
export function languageOf(tag: string): Language {
  return preferredLocale(tag) as Language
}

/** What is so and what to do, for any code. */
export function textOf(
  code: string,
  language: Language,
  options: { differingLocks: number | null; given: VerdictText | null }
): VerdictText {
  if (isSdkCode(code)) {
    return CATALOGUES[language][code]
  }
  if (isVerdictCode(code)) {
    return verdictText(code, { locale: language, differing_locks: options.differingLocks })
  }
  return options.given ?? CATALOGUES[language].REQUEST_REFUSED
}

// By the texts, which are there anyway: each byte is part of the program.
function isSdkCode(code: string): code is SdkCode {
  return Object.keys(en).includes(code)
}

function isVerdictCode(code: string): code is VerdictCode {
  return Object.keys(VERDICT_CATALOGUES.en?.codes ?? {}).includes(code)
}
