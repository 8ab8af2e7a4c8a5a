/** The identity of a computer in the runtime API. */

import { compareBytes, concatBytes, toHex } from "./bytes"
import { type LockDigests, LOCKS } from "./locks"
import type { HashPrimitive } from "./primitives"

/** An opaque fingerprint that a program makes by its own means has at least so many characters. */
export const MIN_FINGERPRINT_LENGTH = 16

/** Longest fingerprint that is stored. */
export const MAX_FINGERPRINT_LENGTH = 256

/**
 * 64 lower-case hexadecimal digits: SHA-256 over the present digests, put in ascending byte order and
 * joined. Null if no lock is present.
 */
export function lockFingerprint(primitives: HashPrimitive, digests: LockDigests): string | null {
  const present = LOCKS.flatMap((lock) => digests[lock] ?? []).sort(compareBytes)
  return present.length > 0 ? toHex(primitives.sha256(concatBytes(...present))) : null
}

/**
 * A fingerprint as a program sent it, trimmed; null unless it has 16 to 256 printable ASCII characters,
 * none of them a space.
 */
export function readFingerprint(input: string): string | null {
  const fingerprint = input.trim()
  return fingerprint.length >= MIN_FINGERPRINT_LENGTH &&
    fingerprint.length <= MAX_FINGERPRINT_LENGTH &&
    /^[\x21-\x7e]+$/.test(fingerprint)
    ? fingerprint
    : null
}
