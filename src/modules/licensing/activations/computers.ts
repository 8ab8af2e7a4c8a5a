import { fromHex, toHex } from "../domain/codecs/bytes"
import { lockFingerprint, readFingerprint, TYPED_PREFIX } from "../domain/codecs/fingerprint"
import {
  hasEnoughLocks,
  lockBytes,
  type LockDigestTexts,
  readLockDigests,
  writeLockDigests,
} from "../domain/codecs/locks"
import { findMachineCodes } from "../domain/codecs/typed-entry"
import { type MachineCodes, verifyMachineCodes } from "../domain/codecs/machine-codes"
import { type ComputerIdentity, type StoredLocks, storedLockBytes } from "../domain/seats/locks"
import type { ComputerClaim } from "../domain/ladder/facts"
import type { ActivationRow, ComputerInput } from "./types"
import { nodePrimitives } from "../storage"

/** A computer as an activation keeps it. */
export type Computer = {
  fingerprint: string
  lock_digests: LockDigestTexts | null
  /** 14 hex digits; null of an opaque fingerprint. */
  lock_bytes: string | null
  /** Of typed codes only. */
  codes: MachineCodes | null
  generation: number | null
}

/** What a caller said, and the computer that it makes out; null where it makes out none. */
export type ReadComputer = { claim: ComputerClaim; computer: Computer | null }

/**
 * Reads which computer a caller means.
 * @param signature the program's, which typed codes are checked with
 */
export function readComputer(input: ComputerInput, signature: Uint8Array): ReadComputer {
  if (input.site_code !== undefined || input.machine_id !== undefined) {
    const found = typedCodesOf(input)
    const read =
      found && verifyMachineCodes(nodePrimitives, signature, found.siteCode, found.machineId)
    if (!read?.ok) {
      return { claim: "wrong_machine_codes", computer: null }
    }
    const bytes = toHex(read.lockBytes)
    return {
      claim: "machine_codes",
      computer: {
        fingerprint: typedFingerprint(bytes),
        lock_digests: null,
        lock_bytes: bytes,
        codes: read.codes,
        generation: read.generation,
      },
    }
  }
  const digests = input.locks ? readLockDigests(input.locks) : null
  if (digests) {
    const bytes = lockBytes(digests)
    const fingerprint = lockFingerprint(nodePrimitives, digests)
    return fingerprint && hasEnoughLocks(bytes)
      ? {
          claim: "fingerprint",
          computer: {
            fingerprint,
            lock_digests: writeLockDigests(digests),
            lock_bytes: toHex(bytes),
            codes: null,
            generation: null,
          },
        }
      : { claim: null, computer: null }
  }
  const fingerprint = input.fingerprint === undefined ? null : readFingerprint(input.fingerprint)
  return fingerprint
    ? {
        claim: "fingerprint",
        computer: {
          fingerprint,
          lock_digests: null,
          lock_bytes: null,
          codes: null,
          generation: null,
        },
      }
    : { claim: null, computer: null }
}

/** The typed codes in what a caller said, not verified; null = none. */
export function typedCodesOf({ site_code, machine_id }: ComputerInput): MachineCodes | null {
  return site_code === undefined && machine_id === undefined
    ? null
    : findMachineCodes(site_code ?? "", machine_id)
}

function typedFingerprint(lockBytes: string): string {
  return `${TYPED_PREFIX}${lockBytes}`
}

/**
 * Whether the row `activation` (an alias) is of a computer: by its fingerprint, or by lock bytes where one
 * of the two is a typed one and knows no more. Its placeholders are those of {@link sameComputerValues}.
 */
export const sameComputerSql = (activation: string): string =>
  `(${activation}.fingerprint = any(:fingerprints)
    or coalesce(${activation}.lock_bytes = :typed_lock_bytes, false))`

/** @param computer null = none, which no row is of */
export function sameComputerValues(computer: Computer | null): {
  fingerprints: string[]
  typed_lock_bytes: string | null
} {
  if (!computer) {
    return { fingerprints: [], typed_lock_bytes: null }
  }
  const { fingerprint, lock_digests, lock_bytes } = computer
  return lock_bytes === null
    ? { fingerprints: [fingerprint], typed_lock_bytes: null }
    : {
        fingerprints: [fingerprint, typedFingerprint(lock_bytes)],
        typed_lock_bytes: lock_digests === null ? lock_bytes : null,
      }
}

/** What flexible locking compares of a computer or of an activation's. */
export function identityOf(
  of: Pick<ActivationRow, "fingerprint" | "lock_digests" | "lock_bytes">
): ComputerIdentity {
  return { fingerprint: of.fingerprint, locks: locksOf(of) }
}

/** Digests where they are known, else lock bytes; null of an opaque fingerprint. */
export function locksOf({
  lock_digests,
  lock_bytes,
}: Pick<ActivationRow, "lock_digests" | "lock_bytes">): StoredLocks | null {
  if (lock_digests) {
    return lock_digests
  }
  const bytes = lock_bytes === null ? null : fromHex(lock_bytes)
  return bytes && storedLockBytes(bytes)
}
