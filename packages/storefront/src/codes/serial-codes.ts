import {
  MAX_SERIAL_LENGTH as LONGEST_SERIAL,
  serialForm,
  VERIFICATION_DIGITS as DIGITS,
  verificationForm,
} from "../../../../src/modules/licensing/domain/serials/serial-codes"

/** Longest serial, in characters. */
export const MAX_SERIAL_LENGTH = LONGEST_SERIAL

/** Digits of a verification number. */
export const VERIFICATION_DIGITS = DIGITS

/** Whether a text can be a serial number, in any spelling. */
export const isSerial = (text: string): boolean => serialForm(text) !== null

/**
 * A verification number as it is sent, without spaces and dashes; undefined = none was typed, null = what
 * was typed cannot be one.
 */
export function writtenVerification(text: string): string | null | undefined {
  return text.trim() === "" ? undefined : verificationForm(text)
}
