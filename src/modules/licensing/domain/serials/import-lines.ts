/**
 * Everything but good codes in imported lists: names of columns, directives of spreadsheets, and codes that a
 * spreadsheet damaged. One place for every import.
 */

/** Names of columns that hold codes, in the languages of the plugin. */
const CODE_COLUMNS = new Set(
  [
    ...["code", "codes", "key", "keys", "license", "licence", "license key", "license keys"],
    ...["licence key", "licence keys", "product key", "product keys", "activation key"],
    ...["activation code", "serial", "serials", "serial no", "serial number", "serial numbers"],
    ...["voucher", "voucher code", "coupon", "coupon code", "redemption code", "unlock code"],
    ...["Code", "Schlüssel", "Lizenz", "Lizenzen", "Lizenzschlüssel", "Lizenzcode", "Lizenznummer"],
    ...["Produktschlüssel", "Aktivierungscode", "Aktivierungsschlüssel", "Seriennummer"],
    ...["Seriennummern", "Seriennr", "Gutschein", "Gutscheincode", "Freischaltcode"],
    ...["clave", "claves", "clave de licencia", "clave de producto", "licencia", "código"],
    ...["código de activación", "número de serie", "números de serie", "cupón", "vale"],
    ...["clé", "clés", "clé de licence", "clé de produit", "clé d’activation", "licence", "série"],
    ...["code d’activation", "numéro de série", "numéros de série", "bon"],
  ].map(nameForm)
)

/** Names of columns that hold verification numbers. */
const VERIFICATION_COLUMNS = new Set(
  [
    ...["verification", "verification number", "verification code", "pin", "check number"],
    ...["Prüfnummer", "Prüfziffer", "Verifizierungsnummer", "Bestätigungsnummer"],
    ...["número de verificación", "código de verificación", "verificación"],
    ...["numéro de vérification", "code de vérification", "vérification"],
  ].map(nameForm)
)

/** The columns of a list, counted from 0; null = missing. */
export type CodeColumns = { code: number; verification: number | null }

/** The default without a line of names: the code, then its verification number. */
export const USUAL_COLUMNS: CodeColumns = { code: 0, verification: 1 }

/** The columns that a line names; null if it is not a line of names. */
export function namedColumns(cells: readonly string[]): CodeColumns | null {
  const names = cells.map(nameForm)
  const verification = names.findIndex((name) => VERIFICATION_COLUMNS.has(name))
  const code = names.findIndex((name) => CODE_COLUMNS.has(name))
  return code === -1 ? null : { code, verification: verification === -1 ? null : verification }
}

/** Is this the name of a column with codes? */
export function isColumnName(text: string): boolean {
  return CODE_COLUMNS.has(nameForm(text))
}

/**
 * The separator that a spreadsheet declares in its first line: `sep=;`. Null if a line is not such a directive.
 */
export function separatorOf(line: string): string | null {
  return /^\s*"?sep=([^\s"]|\t)"?[\s,;]*$/i.exec(line)?.[1] ?? null
}

/** Might this be the name of a column that nobody here knows? */
export function mayBeColumnName(code: string): boolean {
  return !/\d/.test(code)
}

/** An HTML page, which some shops save under the name of a list. */
export function isMarkup(line: string): boolean {
  return /^\s*<(?:!doctype|!--|\?xml|\/?(?:html|head|body|table|tbody|thead|tr|td|th|meta|style|script|title|div|p|span|br)\b)/i.test(
    line
  )
}

/** `4.71E+15`: a spreadsheet took the code for a number, and most of its digits are lost. */
export function isSpreadsheetNumber(code: string): boolean {
  return /^\d(?:[.,]\d+)?E[+-]\d{1,3}$/i.test(code.trim())
}

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\ufffd]/u

/** Characters that cannot be typed or printed: controls, directions, invisible ones. */
export function isUnprintable(code: string): boolean {
  return UNPRINTABLE.test(code)
}

/** A repair of a code. Stable: pages translate it. */
export const REPAIR_CODES = ["APOSTROPHE", "TEXT_FORMULA"] as const
export type RepairCode = (typeof REPAIR_CODES)[number]

/** A repair of a line. `line` counts from 1. Holds nothing of the line itself. */
export type LineRepair = { line: number; code: RepairCode; message: string }

const REPAIRS: Record<RepairCode, string> = {
  APOSTROPHE: "lost the apostrophe that a spreadsheet puts before a text",
  TEXT_FORMULA: 'lost the =" " that a spreadsheet puts around a text',
}

/** The repair of a line, in words. */
export function lineRepair(line: number, code: RepairCode): LineRepair {
  return { line, code, message: REPAIRS[code] }
}

/**
 * Strips what a spreadsheet puts around a code to keep it a text: the apostrophe before it, or `="…"` around
 * it.
 */
export function repairedCode(cell: string): { code: string; repair: RepairCode | null } {
  const code = cell.trim()
  const quoted = /^="([^"]*)"$/.exec(code)?.[1]
  if (quoted !== undefined) {
    return { code: quoted.trim(), repair: "TEXT_FORMULA" }
  }
  return /^['’][^'’]+$/.test(code)
    ? { code: code.slice(1).trim(), repair: "APOSTROPHE" }
    : { code, repair: null }
}

/** The name of a column as names are compared: its letters alone. */
export function nameForm(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "")
}
