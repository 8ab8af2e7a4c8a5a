/**
 * Serial numbers as text. A serial is looked up as it would be typed from paper or pasted from a mail: case,
 * spaces, dashes, quotes and labels do not count, O reads as 0, I and L as 1. That goes for imported ones as well, so two codes that differ only
 * in this are the same.
 */

import { foldTypedText, foldWrittenCode } from "../codecs/typed-text"

/** Most serials of one batch. */
export const MAX_SERIALS = 100_000

/** Longest serial, in characters. */
export const MAX_SERIAL_LENGTH = 128

/** Digits of a verification number. */
export const VERIFICATION_DIGITS = 6

const VERIFICATION_PATTERN = /^\d{6}$/

/** The form under which a serial is stored and looked up; null if the text can be none. */
export function serialForm(text: string): string | null {
  if (text.length > MAX_SERIAL_LENGTH) {
    return null
  }
  const folded = foldWrittenCode(text)
  return folded === "" ? null : folded
}

/**
 * All forms under which a serial may be stored, the present one first: former versions kept the quotes and
 * full stops around it. None if the text can be no serial.
 */
export function serialForms(text: string): string[] {
  const form = serialForm(text)
  return form === null ? [] : [...new Set([form, foldTypedText(text)])]
}

/** The verification number that somebody typed, without spaces and dashes; null if it can be none. */
export function verificationForm(text: string): string | null {
  const digits = text.length > MAX_SERIAL_LENGTH ? "" : text.replace(/[\s-]/g, "")
  return VERIFICATION_PATTERN.test(digits) ? digits : null
}

/** A drawn number as a verification number. */
export function verificationText(drawn: number): string {
  return String(drawn).padStart(VERIFICATION_DIGITS, "0")
}

/** What the look-up HMAC of a serial is made over; license keys are under it without a prefix. */
export function serialLookup(form: string): string {
  return `serial:${form}`
}

/** What the HMAC of a verification number is made over (DESIGN §6: serial id ‖ number). */
export function verificationLookup(serialId: string, number: string): string {
  return serialId + number
}

const SEPARATOR = "\n"

/** Code and verification number as one text, to be encrypted. Neither holds a line break. */
export function packSerial(code: string, verification: string | null): string {
  return verification === null ? code : `${code}${SEPARATOR}${verification}`
}

/** Takes {@link packSerial} apart. */
export function unpackSerial(packed: string): {
  code: string
  verification_number: string | null
} {
  const [code = "", verification] = packed.split(SEPARATOR)
  return { code, verification_number: verification ?? null }
}
