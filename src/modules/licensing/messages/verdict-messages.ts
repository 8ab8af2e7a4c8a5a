import type { VerdictCode } from "../domain/ladder/verdict-codes"
import { de } from "./de/verdicts"
import { en } from "./en/verdicts"
import { es } from "./es/verdicts"
import { fr } from "./fr/verdicts"
import type { VerdictCatalogue, VerdictText } from "./shape"

/** The languages that are there, by language tag. Another one is another entry. */
export const VERDICT_CATALOGUES: Readonly<Record<string, VerdictCatalogue>> = { en, de, es, fr }

const FALLBACK = "en"

/** As much of a header as is read. */
const MAX_HEADER = 200

/**
 * The language that an `Accept-Language` header (RFC 9110) wants most among those that are there; English
 * without one, or where nothing fits.
 */
export function preferredLocale(
  header: string | undefined,
  catalogues: Readonly<Record<string, VerdictCatalogue>> = VERDICT_CATALOGUES
): string {
  const wanted = (header ?? "")
    .slice(0, MAX_HEADER)
    .split(",")
    .flatMap((part) => {
      const [, language, quality] =
        /^\s*([a-z]+)(?:-[\w-]*)?\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(part) ?? []
      return language ? [{ tag: language.toLowerCase(), q: Number(quality ?? 1) }] : []
    })
    .filter(({ tag, q }) => q > 0 && Object.keys(catalogues).includes(tag))
  return wanted.sort((one, other) => other.q - one.q)[0]?.tag ?? FALLBACK
}

/**
 * A code in words, in the language nearest to `locale` (`de-AT`, then `de`, then English). Names the
 * number of differing locks where it is known.
 */
export function verdictText(
  code: VerdictCode,
  { locale = FALLBACK, differing_locks = null }: VerdictTextOptions = {},
  catalogues: Readonly<Record<string, VerdictCatalogue>> = VERDICT_CATALOGUES
): VerdictText {
  const language = [locale, locale.split("-")[0] ?? FALLBACK].find((tag) =>
    Object.keys(catalogues).includes(tag)
  )
  const catalogue = catalogues[language ?? FALLBACK] ?? en
  const text = catalogue.codes[code]
  if (code !== "TOO_MANY_LOCKS_CHANGED" || differing_locks === null) {
    return text
  }
  const plural = new Intl.PluralRules(language ?? FALLBACK).select(differing_locks)
  const sentence = catalogue.differing_locks[plural] ?? catalogue.differing_locks.other
  return { ...text, message: sentence.replace("{{count}}", String(differing_locks)) }
}

export type VerdictTextOptions = { locale?: string; differing_locks?: number | null }
