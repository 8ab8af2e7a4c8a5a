import { de } from "./de/serials"
import { en } from "./en/serials"
import { es } from "./es/serials"
import { fr } from "./fr/serials"
import type { SerialRefusalCode } from "../domain/serials/serial-redeeming"
import { type VerdictText, verdictText } from "./verdict-messages"

/** Refusals that tell of too many tries, with serials as with any code. */
type TooMany = Extract<SerialRefusalCode, "RATE_LIMITED" | "TASK_LOCKED">

/** What may keep whoever has an account from redeeming; told to newcomers as well. */
export type RedeemingRefusal = Exclude<SerialRefusalCode, TooMany> | "SERIAL_NO_REGION"

/** What may keep newcomers from registering. */
export type RegisteringRefusal = "EMAIL_TAKEN" | "PROOF_INVALID"

/** The refusals in one language; they hold nothing of the serial. */
export type SerialCatalogue = {
  redeeming: Record<RedeemingRefusal, VerdictText>
  registering: Record<RegisteringRefusal, VerdictText>
}

/** Every refusal that is told in the reader's language. */
export type ToldRefusal = TooMany | RedeemingRefusal | RegisteringRefusal

/** By language tag; the same languages as verdicts. */
export const SERIAL_CATALOGUES: Readonly<Record<string, SerialCatalogue>> = { en, de, es, fr }

/** Whether an error's code is one that {@link serialSentence} tells. */
export function isToldRefusal(code: unknown): code is ToldRefusal {
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
export function serialSentence(code: ToldRefusal, locale: string): string {
  const { message, next } =
    code === "RATE_LIMITED" || code === "TASK_LOCKED"
      ? verdictText(code, { locale })
      : textsOf(SERIAL_CATALOGUES[locale] ?? en)[code]
  return `${message} ${next}`
}

function textsOf({ redeeming, registering }: SerialCatalogue) {
  return { ...redeeming, ...registering }
}
