import { isWeakKey } from "./codecs/license-key"
import { MAX_SERIAL_LENGTH, serialForm, verificationForm } from "./serial-codes"

/** Why a line of a file with serial numbers is not taken. Stable: pages translate it. */
export type SerialLineFaultCode =
  | "MALFORMED"
  | "TOO_LONG"
  | "CHARACTERS"
  | "FORMULA"
  | "WEAK"
  | "VERIFICATION_NUMBER"
  | "DUPLICATE"
  | "TAKEN"

/** `line` counts from 1, as in the file. Holds nothing of the line itself. */
export type SerialLineFault = { line: number; code: SerialLineFaultCode; message: string }

const MESSAGES: Record<SerialLineFaultCode, string> = {
  MALFORMED: "has a quote that is not closed",
  TOO_LONG: `is longer than ${MAX_SERIAL_LENGTH} characters`,
  CHARACTERS: "holds characters that cannot be typed or printed",
  FORMULA: "begins like the formula of a spreadsheet",
  WEAK: "is easy to guess: fewer than 16 characters or fewer than 6 different ones",
  VERIFICATION_NUMBER: "has a verification number that is not six digits",
  DUPLICATE: "stands in the file twice",
  TAKEN: "is in another batch already",
}

/** The fault of a line, in words. */
export function serialLineFault(line: number, code: SerialLineFaultCode): SerialLineFault {
  return { line, code, message: MESSAGES[code] }
}

/** What a line holds: a serial, or what is wrong with it; null = nothing at all. */
export type SerialLine =
  { code: string; verification: string | null } | { fault: SerialLineFaultCode } | null

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\ufffd]/u
const FORMULA = /^[=+\-@]/

/** What the cells of a line mean: the serial, and its verification number where there is one. */
export function readSerialCells(cells: readonly string[], allowWeak: boolean): SerialLine {
  const [code = "", number = ""] = cells.map((cell) => cell.trim())
  if (code === "" && number === "") {
    return null
  }
  if (code.length > MAX_SERIAL_LENGTH || number.length > MAX_SERIAL_LENGTH) {
    return { fault: "TOO_LONG" }
  }
  if (UNPRINTABLE.test(code)) {
    return { fault: "CHARACTERS" }
  }
  if (FORMULA.test(code)) {
    return { fault: "FORMULA" }
  }
  if (serialForm(code) === null || (!allowWeak && isWeakKey(code))) {
    return { fault: "WEAK" }
  }
  const verification = number === "" ? null : verificationForm(number)
  return number !== "" && verification === null
    ? { fault: "VERIFICATION_NUMBER" }
    : { code, verification }
}

const HEADERS = new Set(["serial", "serial_number", "serial number", "code", "seriennummer"])

/** Is this the line that names the columns? */
export function isSerialHeader(cells: readonly string[]): boolean {
  return HEADERS.has((cells[0] ?? "").trim().toLowerCase())
}
