import { isWeakKey } from "../codecs/license-key"
import {
  type CodeColumns,
  isSpreadsheetNumber,
  isUnprintable,
  mayBeColumnName,
  type RepairCode,
  repairedCode,
  USUAL_COLUMNS,
} from "./import-lines"
import { MAX_SERIAL_LENGTH, serialForm, verificationForm } from "./serial-codes"

/** Why a line of a file with serial numbers is refused. Stable: pages translate it. */
export type SerialLineFaultCode =
  | "MALFORMED"
  | "TOO_LONG"
  | "CHARACTERS"
  | "FORMULA"
  | "SPREADSHEET_NUMBER"
  | "MAYBE_HEADER"
  | "WRONG_COLUMN"
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
  SPREADSHEET_NUMBER: "was made a number by a spreadsheet, which lost digits: export it as text",
  MAYBE_HEADER:
    "holds no digit and may be the name of a column: leave it out, or say that it is a code",
  WRONG_COLUMN:
    "seems to hold the code in another column: name the columns in the first line, such as 'code'",
  WEAK: "is easy to guess: fewer than 16 characters or fewer than 6 different ones",
  VERIFICATION_NUMBER: "has a verification number that is not six digits",
  DUPLICATE: "is in the file twice",
  TAKEN: "is in another batch already",
}

/** The fault of a line, in words. */
export function serialLineFault(line: number, code: SerialLineFaultCode): SerialLineFault {
  return { line, code, message: MESSAGES[code] }
}

/** The content of a line: a serial, or its fault; null = empty. */
export type SerialLine =
  | { code: string; verification: string | null; repair?: RepairCode }
  | { fault: SerialLineFaultCode }
  | null

/** How to read a file. */
export type SerialReading = {
  allowWeak: boolean
  columns?: CodeColumns
  /** It is the first line, and not declared to be a code. */
  isFirst?: boolean
}

const FORMULA = /^[=+\-@]/

/** The meaning of a line's cells: the serial, and its verification number if any. */
export function readSerialCells(
  cells: readonly string[],
  { allowWeak, columns = USUAL_COLUMNS, isFirst = false }: SerialReading
): SerialLine {
  const { code, repair } = repairedCode(cells[columns.code] ?? "")
  const number =
    columns.verification === null ? "" : repairedCode(cells[columns.verification] ?? "").code
  if (code === "" && number === "") {
    return null
  }
  const fault = faultOfCode(code, number, isFirst)
  if (fault) {
    return { fault }
  }
  if (serialForm(code) === null || (!allowWeak && isWeakKey(code))) {
    return { fault: hasCodeElsewhere(cells, columns) ? "WRONG_COLUMN" : "WEAK" }
  }
  const verification = number === "" ? null : verificationForm(number)
  if (number !== "" && verification === null) {
    return { fault: "VERIFICATION_NUMBER" }
  }
  return { code, verification, ...(repair ? { repair } : {}) }
}

function faultOfCode(code: string, number: string, isFirst: boolean): SerialLineFaultCode | null {
  if (code.length > MAX_SERIAL_LENGTH || number.length > MAX_SERIAL_LENGTH) {
    return "TOO_LONG"
  }
  if (isUnprintable(code)) {
    return "CHARACTERS"
  }
  if (FORMULA.test(code)) {
    return "FORMULA"
  }
  if (isSpreadsheetNumber(code)) {
    return "SPREADSHEET_NUMBER"
  }
  return isFirst && code !== "" && mayBeColumnName(code) ? "MAYBE_HEADER" : null
}

/** Would a cell of another column be a good serial? */
function hasCodeElsewhere(cells: readonly string[], { code }: CodeColumns): boolean {
  return cells.some((cell, at) => {
    const other = repairedCode(cell).code
    return at !== code && /\d/.test(other) && !/\s/.test(other) && !isWeakKey(other)
  })
}
