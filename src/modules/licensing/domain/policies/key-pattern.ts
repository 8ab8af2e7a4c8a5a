/**
 * The pattern by which a policy may shape its keys: `X` is a random Crockford base-32 character, `9` a
 * random digit, `A` a random letter (of Crockford's 22), a dash is a dash.
 */

/** Fewest random bits of a key made by a pattern. */
const MIN_KEY_BITS = 80

/** Longest pattern, in characters. */
export const MAX_KEY_FORMAT_LENGTH = 64

/** Longest prefix, in characters. */
export const MAX_KEY_PREFIX_LENGTH = 12

const BITS = { X: 5, "9": Math.log2(10), A: Math.log2(22) } as const

const FORMAT_PATTERN = /^[X9A]+(?:-[X9A]+)*$/
const PREFIX_PATTERN = /^[A-Z0-9]+$/

/** Random bits of a key made by the pattern; literal characters carry none. */
export function keyFormatBits(format: string): number {
  let bits = 0
  for (const character of format) {
    bits += BITS[character as keyof typeof BITS] ?? 0
  }
  return bits
}

/** What is wrong with a pattern, to be read after the field's name; null = nothing. */
export function keyFormatFault(format: string): string | null {
  if (!FORMAT_PATTERN.test(format)) {
    return "may hold only X (letter or digit), 9 (digit), A (letter) and single dashes between them"
  }
  if (format.length > MAX_KEY_FORMAT_LENGTH) {
    return `may have at most ${MAX_KEY_FORMAT_LENGTH} characters`
  }
  if (keyFormatBits(format) < MIN_KEY_BITS) {
    return `is too easy to guess: it needs ${MIN_KEY_BITS} random bits (16 × X, 18 × A or 25 × 9)`
  }
  return null
}

/** What is wrong with a prefix, to be read after the field's name; null = nothing. */
export function keyPrefixFault(prefix: string): string | null {
  return PREFIX_PATTERN.test(prefix) && prefix.length <= MAX_KEY_PREFIX_LENGTH
    ? null
    : `must be 1 to ${MAX_KEY_PREFIX_LENGTH} characters of A-Z and 0-9`
}
