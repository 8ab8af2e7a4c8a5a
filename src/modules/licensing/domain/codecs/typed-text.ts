/** The one form of what people type from paper or paste from a mail. */

import { fromHex, toHex } from "./bytes"

/** White space, format characters (zero-width space, byte order mark, soft hyphen) and dashes of any script. */
export const SEPARATORS = /[\s\p{Cf}\p{Pd}\u2212]/gu

/** Longest typed code that is read; the longest real one has 35 characters. */
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

/** Labels before a key or serial, in the form of {@link foldTypedText}; a colon follows. */
const LABELS = [
  "key",
  "license key",
  "licence key",
  "product key",
  "activation key",
  "license",
  "licence",
  "serial",
  "serial no",
  "serial number",
  "code",
  "Schlüssel",
  "Lizenzschlüssel",
  "Lizenz",
  "Produktschlüssel",
  "Seriennummer",
  "clave",
  "clave de licencia",
  "número de serie",
  "código",
  "clé",
  "clé de licence",
  "numéro de série",
].map(foldTypedText)

/** Longer labels first, so that none matches the beginning of another. */
const LABEL = new RegExp(
  `^(?:${[...LABELS].sort((one, other) => other.length - one.length).join("|")}):`
)

/** Quotes, brackets, and what a sentence puts around what it cites. */
const WRAPPING = /^[\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'`<>.,;:!?]+|[\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'`<>.,;:!?]+$/gu

/**
 * The one form of a key or serial in any spelling: as {@link foldTypedText}, without surrounding quotes,
 * brackets, label and full stop. Two codes with the same form are the same code. Applying it twice changes
 * nothing.
 */
export function foldWrittenCode(input: string): string {
  // NFKC makes a space and a combining accent of ´, which nobody could take off the ends.
  let form = foldTypedText(input.replace(/´/g, "'"))
  for (;;) {
    const bare = form.replace(WRAPPING, "").replace(LABEL, "")
    if (bare === form) {
      return form
    }
    form = bare
  }
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
