/**
 * What a computer is recognized by: up to seven locks, each known as a digest (runtime) or as one byte (typed
 * codes). Values never leave the computer; the digest is keyed by the application signature, so two programs
 * see different digests of one computer.
 */

import { HARDWARE_LOCKS, LOCKS, type Lock } from "../seats/flexible-locking"
import { concatBytes, fromHex, toHex } from "./bytes"
import type { HmacPrimitive } from "./primitives"

export { LOCKS, type Lock } from "../seats/flexible-locking"

/** Values as read from the computer; one left out, null or blank is absent. */
export type RawLocks = Partial<Record<Lock, string | null>>

/** The 32-byte digests of the present locks. */
export type LockDigests = Partial<Record<Lock, Uint8Array>>

/** The present locks' digests as the runtime API carries them: 64 lower-case hexadecimal digits each. */
export type LockDigestTexts = Partial<Record<Lock, string>>

const DIGEST_BYTES = 32

/** A value as it enters the digest: trimmed, NFKC, upper case. "" = the lock is absent. */
export function normalizeLockValue(value: string): string {
  return value.trim().normalize("NFKC").toUpperCase()
}

/** HMAC(signature, `lock:` ‖ name ‖ `:` ‖ value) of every present lock. */
export function lockDigests(
  primitives: HmacPrimitive,
  signature: Uint8Array,
  values: RawLocks
): LockDigests {
  const digests: LockDigests = {}
  for (const lock of LOCKS) {
    const value = normalizeLockValue(values[lock] ?? "")
    if (value !== "") {
      digests[lock] = primitives.hmacSha256(signature, concatBytes(`lock:${lock}:${value}`))
    }
  }
  return digests
}

/** The digests as texts, in lock order. */
export function writeLockDigests(digests: LockDigests): LockDigestTexts {
  const texts: LockDigestTexts = {}
  for (const lock of LOCKS) {
    const digest = digests[lock]
    if (digest) {
      texts[lock] = toHex(digest)
    }
  }
  return texts
}

/**
 * The digests from texts as they arrive, in lock order; null if a name is not a lock's or a text is not
 * 64 hexadecimal digits. An absent lock is left out, not sent as "" or null.
 */
export function readLockDigests(texts: Readonly<Record<string, unknown>>): LockDigests | null {
  if (!Object.keys(texts).every((name) => (LOCKS as readonly string[]).includes(name))) {
    return null
  }
  const digests: LockDigests = {}
  for (const lock of LOCKS) {
    const text = texts[lock]
    if (text === undefined) {
      continue
    }
    const digest = typeof text === "string" ? fromHex(text) : null
    if (digest?.length !== DIGEST_BYTES) {
      return null
    }
    digests[lock] = digest
  }
  return digests
}

/** Seven bytes in lock order: the first of each digest, 0 taken as 1; 0 = absent lock. */
export function lockBytes(digests: LockDigests): Uint8Array {
  return Uint8Array.from(LOCKS, (lock) => {
    const digest = digests[lock]
    return digest ? digest[0] || 1 : 0
  })
}

/** The lock bytes by name, as rules compare them; 0 = absent. */
export function namedLockBytes(bytes: Uint8Array): Record<Lock, number> {
  return Object.fromEntries(LOCKS.map((lock, at) => [lock, bytes[at] ?? 0])) as Record<Lock, number>
}

/** Are there enough locks to recognize a computer: two or more, one of them hardware? */
export function hasEnoughLocks(bytes: Uint8Array): boolean {
  const present = LOCKS.filter((_, at) => bytes[at])
  return present.length >= 2 && present.some((lock) => HARDWARE_LOCKS.some((hw) => hw === lock))
}

/**
 * Are these the digests behind the lock bytes of a typed activation, lock for lock, absent ones
 * included? That computer then owns the activation.
 */
export function digestsFitLockBytes(digests: LockDigests, bytes: Uint8Array): boolean {
  const own = lockBytes(digests)
  return bytes.length === own.length && own.every((byte, at) => byte === bytes[at])
}
