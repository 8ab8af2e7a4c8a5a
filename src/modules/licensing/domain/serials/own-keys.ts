import { isWeakKey, lookupForms, MAX_KEY_LENGTH, normalizeLicenseKey } from "../codecs/license-key"
import {
  isColumnName,
  isMarkup,
  isSpreadsheetNumber,
  isUnprintable,
  type LineRepair,
  lineRepair,
  mayBeColumnName,
  repairedCode,
  separatorOf,
} from "./import-lines"

/** Why a key from outside is refused. Stable: pages translate it. */
export const KEY_FAULT_CODES = [
  "EMPTY",
  "TOO_LONG",
  "CHARACTERS",
  "HEADER",
  "MAYBE_HEADER",
  "MARKUP",
  "SPREADSHEET_NUMBER",
  "WEAK",
  "DUPLICATE",
  "TAKEN",
] as const
type KeyFaultCode = (typeof KEY_FAULT_CODES)[number]

/** `line` counts from 1, as in the pasted text. Holds nothing of the key itself. */
export type KeyFault = { line: number; code: KeyFaultCode; message: string }

/** What a check of keys found. */
export type KeyCheck = { faults: KeyFault[]; repairs: LineRepair[] }

const MESSAGES: Record<KeyFaultCode, string> = {
  EMPTY: "is empty",
  TOO_LONG: `is longer than ${MAX_KEY_LENGTH} characters`,
  CHARACTERS: "holds characters that cannot be typed or printed",
  HEADER: "is the name of a column, or says what divides columns",
  MAYBE_HEADER:
    "holds no digit and may be the name of a column: leave it out, or send 'first_line_is_key'",
  MARKUP: "is of a web page",
  SPREADSHEET_NUMBER: "was made a number by a spreadsheet, which lost digits",
  WEAK: "is easy to guess: fewer than 16 characters or fewer than 6 different ones",
  DUPLICATE: "is in the list twice",
  TAKEN: "belongs to another license already",
}

/**
 * Faults of keys from outside, the first of each line. Two keys are the same if their `normalizeLicenseKey` is.
 * `taken` holds the look-up forms that licenses already have, see `lookupForms`.
 * @param firstLineIsKey whether somebody confirmed that a first line without a digit is a key
 */
export function keyFaults(
  keys: readonly string[],
  taken: ReadonlySet<string>,
  firstLineIsKey = false
): KeyFault[] {
  const seen = new Set<string>()
  return keys.flatMap((key, index) => {
    const forms = lookupForms(key)
    const isAsked = index === 0 && !firstLineIsKey
    const code = faultOf(key, forms, seen, taken) ?? weaknessOf(key, isAsked)
    forms.forEach((form) => seen.add(form))
    return code ? [{ line: index + 1, code, message: MESSAGES[code] }] : []
  })
}

function faultOf(
  key: string,
  forms: readonly string[],
  seen: ReadonlySet<string>,
  taken: ReadonlySet<string>
): KeyFaultCode | null {
  if (key.length > MAX_KEY_LENGTH) {
    return "TOO_LONG"
  }
  if (normalizeLicenseKey(key) === "") {
    return "EMPTY"
  }
  if (isUnprintable(repairedCode(key).code)) {
    return "CHARACTERS"
  }
  if (isColumnName(key) || separatorOf(key) !== null) {
    return "HEADER"
  }
  if (isMarkup(key)) {
    return "MARKUP"
  }
  if (isSpreadsheetNumber(key)) {
    return "SPREADSHEET_NUMBER"
  }
  if (forms.some((form) => seen.has(form))) {
    return "DUPLICATE"
  }
  if (forms.some((form) => taken.has(form))) {
    return "TAKEN"
  }
  return null
}

/** A fault that somebody may accept. */
function weaknessOf(key: string, isAsked: boolean): KeyFaultCode | null {
  if (isAsked && mayBeColumnName(key)) {
    return "MAYBE_HEADER"
  }
  return isWeakKey(key) ? "WEAK" : null
}

/** What is taken away from keys before they are stored, by line. */
export function keyRepairs(keys: readonly string[]): LineRepair[] {
  return keys.flatMap((key, index) => {
    const { repair } = repairedCode(key)
    return repair ? [lineRepair(index + 1, repair)] : []
  })
}

/** All faults as one sentence, by line; at most `most` of them. */
export function keyFaultsSentence(faults: readonly KeyFault[], most = 20): string {
  const listed = faults.slice(0, most).map(({ line, message }) => `line ${line} ${message}`)
  const rest = faults.length - listed.length
  return `Field 'keys': ${listed.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`
}
