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

/** The form under which a serial is stored and looked up; null if the text cannot be one. */
export function serialForm(text: string): string | null {
  if (text.length > MAX_SERIAL_LENGTH) {
    return null
  }
  const folded = foldWrittenCode(text)
  return folded === "" ? null : folded
}

/**
 * All forms under which a serial may be stored, the present one first: former versions kept the quotes and full
 * stops around it. Empty if the text cannot be a serial.
 */
export function serialForms(text: string): string[] {
  const form = serialForm(text)
  return form === null ? [] : [...new Set([form, foldTypedText(text)])]
}

/** A typed verification number, without spaces and dashes; null if it cannot be one. */
export function verificationForm(text: string): string | null {
  const digits = text.length > MAX_SERIAL_LENGTH ? "" : text.replace(/[\s-]/g, "")
  return VERIFICATION_PATTERN.test(digits) ? digits : null
}

/** A drawn number as a verification number. */
export function verificationText(drawn: number): string {
  return String(drawn).padStart(VERIFICATION_DIGITS, "0")
}

/** The input of a serial's look-up HMAC; that of license keys has no prefix. */
export function serialLookup(form: string): string {
  return `serial:${form}`
}

/** The input of a verification number's HMAC: serial id ‖ number. */
export function verificationLookup(serialId: string, number: string): string {
  return serialId + number
}

const SEPARATOR = "\n"

/** Code and verification number as one text, to be encrypted. Neither holds a line break. */
export function packSerial(code: string, verification: string | null): string {
  return verification === null ? code : `${code}${SEPARATOR}${verification}`
}

/** Reverses {@link packSerial}. */
export function unpackSerial(packed: string): {
  code: string
  verification_number: string | null
} {
  const [code = "", verification] = packed.split(SEPARATOR)
  return { code, verification_number: verification ?? null }
}
