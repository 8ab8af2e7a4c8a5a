/**
 * Site code and machine ID: a computer's fingerprint in a form that people can type. The site code names
 * the computer and its generation; the machine ID carries the lock bytes, readable only beside its site
 * code and with the application signature. Layout: docs/formats.md.
 */

import { concatBytes, constantTimeEqual, xorBytes } from "./bytes"
import { crc8 } from "./crc8"
import { hasEnoughLocks } from "./locks"
import type { HmacPrimitive } from "./primitives"
import { readTypedHex, writeTypedHex } from "./typed-text"

/** Both codes in their written form: `XXXXXXXX` and `XXXX-XXXX-XXXX-XXXX`. */
export type MachineCodes = { siteCode: string; machineId: string }

/** Both codes as bytes: 4 and 8. */
export type MachineCodeBytes = { siteCode: Uint8Array; machineId: Uint8Array }

/** Why codes are refused; `reason` is for staff and logs, people see the code. */
type InvalidMachineCodes = {
  ok: false
  code: "INVALID_MACHINE_CODES"
  /**
   * `malformed`: not 8 and 16 digits. `checksum`: mistyped, or of another program. `locks`: too few
   * locks. `generation`: the two do not belong together.
   */
  reason: "malformed" | "checksum" | "locks" | "generation"
}

export type MachineCodesVerdict =
  | {
      ok: true
      /** Both codes in their written form. */
      codes: MachineCodes
      /** 0 to 255: how often a license was removed from that computer, modulo 256. */
      generation: number
      /** Seven lock bytes in lock order, 0 = absent. */
      lockBytes: Uint8Array
    }
  | InvalidMachineCodes

const SITE_CODE_BYTES = 4
const MACHINE_ID_BYTES = 8
const LOCK_COUNT = 7
const GENERATIONS = 256

/**
 * The codes of a computer with these lock bytes.
 * @throws RangeError unless there are seven bytes with two or more locks, one of them hardware, and a
 *   generation of 0 to 255.
 */
export function machineCodes(
  primitives: HmacPrimitive,
  signature: Uint8Array,
  input: { lockBytes: Uint8Array; generation: number }
): MachineCodes {
  const { lockBytes, generation } = input
  if (lockBytes.length !== LOCK_COUNT || !hasEnoughLocks(lockBytes)) {
    throw new RangeError(
      "machine codes need seven lock bytes: two or more locks, one of them hardware"
    )
  }
  if (!Number.isInteger(generation) || generation < 0 || generation >= GENERATIONS) {
    throw new RangeError("generation must be an integer from 0 to 255")
  }
  const siteCode = siteCodeOf(primitives, signature, lockBytes, generation)
  const plain = concatBytes(lockBytes, Uint8Array.of(checksum(lockBytes, siteCode)))
  return writeMachineCodes({
    siteCode,
    machineId: xorBytes(plain, machineIdMask(primitives, signature, siteCode)),
  })
}

/** The generation after a removal; 0 comes again after 255, so the codes always change. */
export function nextGeneration(generation: number): number {
  return (generation + 1) % GENERATIONS
}

/**
 * The bytes of codes as people type them: two fields, or the merged form (24 digits) in the first and
 * nothing in the second. Null if they are not such codes.
 */
export function readMachineCodes(siteCode: string, machineId = ""): MachineCodeBytes | null {
  if (machineId.trim() === "") {
    const merged = readTypedHex(siteCode, SITE_CODE_BYTES + MACHINE_ID_BYTES)
    return (
      merged && {
        siteCode: merged.slice(0, SITE_CODE_BYTES),
        machineId: merged.slice(SITE_CODE_BYTES),
      }
    )
  }
  const site = readTypedHex(siteCode, SITE_CODE_BYTES)
  const machine = readTypedHex(machineId, MACHINE_ID_BYTES)
  return site && machine && { siteCode: site, machineId: machine }
}

/** The written form of both codes. */
export function writeMachineCodes(codes: MachineCodeBytes): MachineCodes {
  return {
    siteCode: writeTypedHex(codes.siteCode, 8),
    machineId: writeTypedHex(codes.machineId, 4),
  }
}

/** Both codes as one: 24 digits. */
export function mergeMachineCodes(codes: MachineCodes): string {
  return (codes.siteCode + codes.machineId).replace(/-/g, "")
}

/**
 * Reads typed codes (split or merged, as {@link readMachineCodes}) and proves that they were made with
 * this signature: the checksum is right and one of the 256 generations gives this very site code (the
 * lowest, should two do so).
 *
 * Guaranteed: beside the right site code, every machine ID with one wrong digit is refused. Any other
 * wrong pair is accepted with a chance of about 1 in 2³².
 */
export function verifyMachineCodes(
  primitives: HmacPrimitive,
  signature: Uint8Array,
  siteCode: string,
  machineId = ""
): MachineCodesVerdict {
  const bytes = readMachineCodes(siteCode, machineId)
  if (!bytes) {
    return refused("malformed")
  }
  const plain = xorBytes(bytes.machineId, machineIdMask(primitives, signature, bytes.siteCode))
  const lockBytes = plain.slice(0, LOCK_COUNT)
  if (plain[LOCK_COUNT] !== checksum(lockBytes, bytes.siteCode)) {
    return refused("checksum")
  }
  if (!hasEnoughLocks(lockBytes)) {
    return refused("locks")
  }
  for (let generation = 0; generation < GENERATIONS; generation++) {
    const expected = siteCodeOf(primitives, signature, lockBytes, generation)
    if (constantTimeEqual(expected, bytes.siteCode)) {
      return { ok: true, codes: writeMachineCodes(bytes), generation, lockBytes }
    }
  }
  return refused("generation")
}

function refused(reason: InvalidMachineCodes["reason"]): InvalidMachineCodes {
  return { ok: false, code: "INVALID_MACHINE_CODES", reason }
}

function siteCodeOf(
  primitives: HmacPrimitive,
  signature: Uint8Array,
  lockBytes: Uint8Array,
  generation: number
): Uint8Array {
  const message = concatBytes("site:", Uint8Array.of(generation), lockBytes)
  return primitives.hmacSha256(signature, message).slice(0, SITE_CODE_BYTES)
}

function machineIdMask(
  primitives: HmacPrimitive,
  signature: Uint8Array,
  siteCode: Uint8Array
): Uint8Array {
  return primitives.hmacSha256(signature, concatBytes("mid:", siteCode)).slice(0, MACHINE_ID_BYTES)
}

function checksum(lockBytes: Uint8Array, siteCode: Uint8Array): number {
  return crc8(concatBytes(lockBytes, siteCode))
}
