/**
 * The license key: how it is drawn, read back, masked and judged. Pure and synchronous; the randomness comes in
 * as a parameter, so the server (node:crypto) and a browser bundle share this file.
 *
 * Every key, drawn here or from outside, is stored and looked up in the form of {@link normalizeLicenseKey},
 * because people type it from paper and paste it from mails: case, spaces, dashes, quotes and labels do not
 * count, and O reads as 0, I and L as 1. The random part of drawn keys holds none of I, L, O, U, so this loses
 * nothing; a prefix may (`PRO-…` is looked up as `PR0…`). So no two licenses have keys that differ only in
 * these ways.
 *
 * Keys from outside were once stored only trimmed, and two such keys may differ in case alone. {@link
 * lookupForms} also returns that form, which decides between the two.
 */

import { keyFormatFault, keyPrefixFault } from "../policies/key-pattern"
import { foldWrittenCode, SEPARATORS } from "./typed-text"

export { keyFormatBits } from "../policies/key-pattern"

/** Crockford's base 32: no I, L, O, U. Five random bits a character. */
export const CROCKFORD_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** Five groups of five: 125 random bits. */
const DEFAULT_KEY_FORMAT = "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX"

/** Longest key that is stored or looked up; anything longer is not a key. */
export const MAX_KEY_LENGTH = 512

const MASK = "*****-"
const MAX_SHOWN = 5
const WEAK_LENGTH = 16
const WEAK_DISTINCT = 6

const DASH = "-".charCodeAt(0)

/** Source of cryptographically strong random bytes, `n` at a time. */
type RandomBytes = (n: number) => Uint8Array

type Placeholder = { symbols: Uint8Array; below: number }

/**
 * A byte gives a symbol without bias if it is below the largest multiple of the alphabet's size; others
 * are thrown away. For 32 symbols no byte is.
 */
function placeholder(symbols: string): Placeholder {
  return {
    symbols: Uint8Array.from(symbols, (symbol) => symbol.charCodeAt(0)),
    below: 256 - (256 % symbols.length),
  }
}

/**
 * The alphabet of each sign of a format. Letters leave out I, L, O, U, which the normalized form cannot tell
 * apart from others.
 */
const PLACEHOLDERS: Readonly<Record<string, Placeholder>> = {
  X: placeholder(CROCKFORD_ALPHABET),
  "9": placeholder(CROCKFORD_ALPHABET.slice(0, 10)),
  A: placeholder(CROCKFORD_ALPHABET.slice(10)),
}

/** May keys be drawn by this pattern? See `key-pattern.ts` for its rules. */
export function isValidKeyFormat(format: string): boolean {
  return keyFormatFault(format) === null
}

/** Is this a valid prefix: 1 to 12 of A-Z and 0-9? */
export function isValidKeyPrefix(prefix: string): boolean {
  return keyPrefixFault(prefix) === null
}

export type GenerateLicenseKeysInput = {
  /** How many keys, ≥ 0. */
  count: number
  /** Pattern as in {@link isValidKeyFormat}; null or absent = {@link DEFAULT_KEY_FORMAT}. */
  format?: string | null
  /** Put before every key with a dash; null, "" or absent = none. */
  prefix?: string | null
  randomBytes: RandomBytes
}

/**
 * Draws `count` keys, every one equally likely. Distinct by their 80 or more random bits, not by comparison:
 * the unique index on the key hash is the guard.
 *
 * The keys are written into one buffer and cut from one string, with the random bytes drawn at once: an order
 * of 10,000 units draws all its keys at once.
 * @throws RangeError when format, prefix or count is invalid; the message repeats no key.
 */
export function generateLicenseKeys(input: GenerateLicenseKeysInput): string[] {
  const { count, randomBytes } = input
  const format = input.format ?? DEFAULT_KEY_FORMAT
  const prefix = input.prefix ? `${input.prefix}-` : ""
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError("count must be an integer of 0 or more")
  }
  const fault = keyFormatFault(format) ?? (input.prefix ? keyPrefixFault(input.prefix) : null)
  if (fault) {
    throw new RangeError(`key format or prefix ${fault}`)
  }

  const template = Uint8Array.from(prefix + format, (sign) => sign.charCodeAt(0))
  const plan = Array.from(format, (sign) => PLACEHOLDERS[sign])
  const nextByte = byteSource(randomBytes, count, plan)

  const size = template.length
  const text = new Uint8Array(size * count)
  for (let key = 0; key < count; key++) {
    text.set(template, key * size)
    let at = key * size + prefix.length
    for (const drawn of plan) {
      // A dash draws nothing; the template already has it.
      if (drawn) {
        let byte = nextByte()
        while (byte >= drawn.below) {
          byte = nextByte()
        }
        text[at] = drawn.symbols[byte % drawn.symbols.length] ?? DASH
      }
      at++
    }
  }

  const joined = new TextDecoder("latin1").decode(text)
  return Array.from({ length: count }, (_, key) => joined.slice(key * size, (key + 1) * size))
}

/** Hands out random bytes one by one from a pool that nearly always lasts for all keys. */
function byteSource(
  randomBytes: RandomBytes,
  count: number,
  plan: readonly (Placeholder | undefined)[]
): () => number {
  const perKey = plan.reduce((sum, drawn) => sum + (drawn ? 256 / drawn.below : 0), 0)
  const isExact = plan.every((drawn) => !drawn || drawn.below === 256)
  const size = Math.ceil(count * perKey) + (isExact ? 0 : 64 + Math.ceil(count / 16))
  let pool = size > 0 ? randomBytes(size) : new Uint8Array(0)
  let used = 0
  return () => {
    if (used >= pool.length) {
      pool = randomBytes(256)
      used = 0
    }
    const byte = pool[used++]
    if (byte === undefined) {
      throw new RangeError("randomBytes gave fewer bytes than asked for")
    }
    return byte
  }
}

/**
 * The form under which keys are stored and looked up, and which decides whether a key is taken: see
 * `foldWrittenCode`. Applying it twice changes nothing.
 */
export function normalizeLicenseKey(input: string): string {
  return foldWrittenCode(input)
}

/**
 * The forms to look up for an input: as given but trimmed (keys from outside of former versions), then
 * normalized. One entry where both are the same; none for an empty or overlong input. If both forms find a key,
 * the first, exact one is meant.
 */
export function lookupForms(input: string): string[] {
  const trimmed = input.trim()
  if (trimmed === "" || trimmed.length > MAX_KEY_LENGTH) {
    return []
  }
  const normalized = normalizeLicenseKey(trimmed)
  return normalized === "" || normalized === trimmed ? [trimmed] : [trimmed, normalized]
}

/**
 * What lists, mails and logs may show: a mask of fixed length and the end of the key. At most five characters
 * and at most a quarter of the key are shown, so that more than 55 bits of a drawn key stay hidden and a short
 * foreign key reveals nothing; the mask hides its length.
 */
export function redactLicenseKey(key: string): string {
  const trimmed = key.trim()
  const characters = Array.from(trimmed.replace(SEPARATORS, ""))
  const shown = Math.min(MAX_SHOWN, Math.floor(characters.length / 4))
  if (shown === 0) {
    return MASK.slice(0, -1)
  }
  // A whole last group is easier to compare with a printed key than a piece across a dash.
  const lastGroup = Array.from(trimmed.slice(trimmed.lastIndexOf("-") + 1).replace(SEPARATORS, ""))
  const tail =
    lastGroup.length > 0 && lastGroup.length <= shown ? lastGroup : characters.slice(-shown)
  return MASK + tail.join("")
}

/**
 * Can this foreign key be guessed too easily? Fewer than 16 characters or fewer than 6 different ones, spaces,
 * dashes and case not counted. A warning for staff, in practice never true for a drawn key.
 */
export function isWeakKey(key: string): boolean {
  const characters = Array.from(key.replace(SEPARATORS, "").toUpperCase())
  return characters.length < WEAK_LENGTH || new Set(characters).size < WEAK_DISTINCT
}
