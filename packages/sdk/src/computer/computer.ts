import { toHex } from "../../../../src/modules/licensing/domain/codecs/bytes"
import {
  lockFingerprint,
  readFingerprint,
  TYPED_PREFIX,
} from "../../../../src/modules/licensing/domain/codecs/fingerprint"
import {
  hasEnoughLocks,
  lockBytes,
  lockDigests,
  type LockDigestTexts,
  type RawLocks,
  writeLockDigests,
} from "../../../../src/modules/licensing/domain/codecs/locks"
import type { ReadPrimitives } from "../crypto/primitives"

/** How the program recognizes its computer: by its locks, or by a text of its own. */
export type ComputerSource =
  | { fingerprint: string | (() => Promise<string> | string) }
  | { locks: () => Promise<RawLocks> | RawLocks }

/** This computer, as requests and files name it. */
export type Computer = {
  /** As it is sent: digests by lock, or null where a text is sent. */
  locks: LockDigestTexts | null
  fingerprint: string | null
  /** What machine files are for. */
  runtimeFingerprint: string
  /** What typed codes are made of; null without locks. */
  lockBytes: Uint8Array | null
}

/**
 * Recognizes the computer; null where it cannot be: the reader failed, there are fewer than two locks or none of
 * hardware, or the fingerprint is none.
 */
export async function readComputer(
  primitives: ReadPrimitives,
  source: ComputerSource,
  signature: Uint8Array | null
): Promise<Computer | null> {
  try {
    if ("fingerprint" in source) {
      const { fingerprint } = source
      const text = typeof fingerprint === "string" ? fingerprint : await fingerprint()
      const read = readFingerprint(text)
      return read === null
        ? null
        : { locks: null, fingerprint: read, runtimeFingerprint: read, lockBytes: null }
    }
    return signature && computerOfLocks(primitives, signature, await source.locks())
  } catch {
    return null
  }
}

function computerOfLocks(
  primitives: ReadPrimitives,
  signature: Uint8Array,
  values: RawLocks
): Computer | null {
  const digests = lockDigests(primitives, signature, values)
  const bytes = lockBytes(digests)
  const runtimeFingerprint = lockFingerprint(primitives, digests)
  return runtimeFingerprint && hasEnoughLocks(bytes)
    ? {
        locks: writeLockDigests(digests),
        fingerprint: null,
        runtimeFingerprint,
        lockBytes: bytes,
      }
    : null
}

/** The fingerprints that a machine file for this computer may have: the second one if it was activated by typed codes. */
export function fileFingerprints({ runtimeFingerprint, lockBytes: bytes }: Computer): string[] {
  return bytes ? [runtimeFingerprint, `${TYPED_PREFIX}${toHex(bytes)}`] : [runtimeFingerprint]
}
