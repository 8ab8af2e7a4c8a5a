/** What people type from paper or paste from a mail, brought to one form. */

import { fromHex, toHex } from "./bytes"

/** White space, format characters (zero-width space, byte order mark, soft hyphen) and dashes of any script. */
export const SEPARATORS = /[\s\p{Cf}\p{Pd}\u2212]/gu

/** Longest typed code that is looked at; the longest real one has 35 characters. */
const MAX_TYPED_LENGTH = 256

/**
 * Compatibility characters folded, no spaces and dashes, upper case, O → 0, I and L → 1. Applying it
 * twice changes nothing.
 */
export function foldTypedText(input: string): string {
  return input
    .normalize("NFKC")
    .toUpperCase()
    .normalize("NFKC")
    .replace(SEPARATORS, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
}

/**
 * The bytes of a typed hexadecimal code of exactly `size` bytes; spaces, dashes and case do not count,
 * O reads as 0, I and L as 1. Null for anything else.
 */
export function readTypedHex(input: string, size: number): Uint8Array | null {
  if (input.length > MAX_TYPED_LENGTH) {
    return null
  }
  const bytes = fromHex(foldTypedText(input))
  return bytes?.length === size ? bytes : null
}

/** Upper-case hexadecimal digits, a dash after every `group` of them. */
export function writeTypedHex(bytes: Uint8Array, group: number): string {
  const digits = toHex(bytes).toUpperCase()
  const groups: string[] = []
  for (let at = 0; at < digits.length; at += group) {
    groups.push(digits.slice(at, at + group))
  }
  return groups.join("-")
}
