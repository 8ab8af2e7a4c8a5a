/** The identity of a computer in the runtime API. */

import { compareBytes, concatBytes, toHex } from "./bytes"
import { type LockDigests, LOCKS } from "./locks"
import type { HashPrimitive } from "./primitives"

/** Fewest characters of an opaque fingerprint that a program makes by its own means. */
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

/** Before the lock bytes of a computer that is known by typed codes only. */
export const TYPED_PREFIX = "locks:"

/**
 * Prefixes of fingerprints that the shop makes itself: for typed codes, and for the adapters of other clients.
 * A caller who could send one would impersonate a computer that never called.
 */
export const RESERVED_PREFIXES = [TYPED_PREFIX, "ls:", "keygen:"] as const

/** Why a text is not a program's fingerprint; `form` = too long, or not printable. */
export type FingerprintFault = "short" | "form" | "reserved"

/** What is wrong with a program's fingerprint; null = nothing. Surrounding spaces do not count. */
export function fingerprintFault(input: string): FingerprintFault | null {
  const fingerprint = input.trim()
  if (RESERVED_PREFIXES.some((prefix) => fingerprint.toLowerCase().startsWith(prefix))) {
    return "reserved"
  }
  if (fingerprint.length < MIN_FINGERPRINT_LENGTH) {
    return "short"
  }
  return fingerprint.length <= MAX_FINGERPRINT_LENGTH && /^[\x21-\x7e]+$/.test(fingerprint)
    ? null
    : "form"
}

/**
 * A fingerprint as a program sent it, trimmed; null unless it has 16 to 256 printable ASCII characters, none of
 * them a space, and without a prefix that the shop uses itself.
 */
export function readFingerprint(input: string): string | null {
  return fingerprintFault(input) === null ? input.trim() : null
}
