/**
 * Base 64 of RFC 4648 with padding (§4) and its address-safe form without (§5). Reading is strict: only the
 * exact text that writing produces is accepted, so signed bytes have no second spelling.
 */

const COMMON = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
const STANDARD = `${COMMON}+/`
const URL_SAFE = `${COMMON}-_`

/** Standard alphabet, padded, no line breaks. */
export function toBase64(bytes: Uint8Array): string {
  const text = write(bytes, STANDARD)
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=")
}

/** Reads what {@link toBase64} writes; null for anything else. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) {
    return null
  }
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0
  return read(text.slice(0, text.length - padding), STANDARD)
}

/** Address-safe alphabet, no padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return write(bytes, URL_SAFE)
}

/** Reads what {@link toBase64Url} writes; null for anything else. */
export function fromBase64Url(text: string): Uint8Array | null {
  return read(text, URL_SAFE)
}

function write(bytes: Uint8Array, alphabet: string): string {
  let text = ""
  const sign = (bits: number): string => alphabet.charAt(bits & 63)
  const byte = (at: number): number => bytes[at] ?? 0
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = (byte(at) << 16) | (byte(at + 1) << 8) | byte(at + 2)
    text += sign(bits >> 18) + sign(bits >> 12) + sign(bits >> 6) + sign(bits)
  }
  // The last group may encode only one or two bytes, which make two or three signs.
  return text.slice(0, Math.ceil((bytes.length * 4) / 3))
}

function read(text: string, alphabet: string): Uint8Array | null {
  if (text.length % 4 === 1) {
    return null
  }
  const values = alphabet === STANDARD ? STANDARD_VALUES : URL_SAFE_VALUES
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let pending = 0
  let bits = 0
  let at = 0
  for (let sign = 0; sign < text.length; sign++) {
    const value = values[text.charCodeAt(sign)]
    if (value === undefined) {
      return null
    }
    pending = ((pending << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (pending >> bits) & 255
    }
  }
  // Unused bits must be zero: otherwise two texts would mean the same bytes.
  return (pending & ((1 << bits) - 1)) === 0 ? bytes : null
}

function valuesOf(alphabet: string): readonly (number | undefined)[] {
  const values: (number | undefined)[] = []
  Array.from(alphabet).forEach((sign, value) => (values[sign.charCodeAt(0)] = value))
  return values
}

const STANDARD_VALUES = valuesOf(STANDARD)
const URL_SAFE_VALUES = valuesOf(URL_SAFE)
