import { de } from "./de/serials"
import { en } from "./en/serials"
import { es } from "./es/serials"
import { fr } from "./fr/serials"
import type { RedeemingRefusal, RegisteringRefusal, SerialCatalogue, TooManyTries } from "./shape"
import { verdictText } from "./verdict-messages"

/** The refusals that have a text in the reader's language. */
export type LocalizedRefusal = TooManyTries | RedeemingRefusal | RegisteringRefusal

/** By language tag; the same languages as verdicts. */
export const SERIAL_CATALOGUES: Readonly<Record<string, SerialCatalogue>> = { en, de, es, fr }

/** Whether {@link serialSentence} has a text for an error's code. */
export function isLocalizedRefusal(code: unknown): code is LocalizedRefusal {
  return (
    code === "RATE_LIMITED" ||
    code === "TASK_LOCKED" ||
    Object.keys(textsOf(en)).includes(String(code))
  )
}

/**
 * A refusal and what to do about it, in two sentences.
 * @param locale as `preferredLocale` gives it
 */
export function serialSentence(code: LocalizedRefusal, locale: string): string {
  const { message, next } =
    code === "RATE_LIMITED" || code === "TASK_LOCKED"
      ? verdictText(code, { locale })
      : textsOf(SERIAL_CATALOGUES[locale] ?? en)[code]
  return `${message} ${next}`
}

function textsOf({ redeeming, registering }: SerialCatalogue) {
  return { ...redeeming, ...registering }
}
