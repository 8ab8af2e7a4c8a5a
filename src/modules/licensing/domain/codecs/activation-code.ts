/**
 * The activation code: the answer to site code and machine ID. Six bytes of payload and the first ten
 * of HMAC(activation secret, `act:` ‖ payload ‖ site code ‖ machine ID), as
 * `XXXXXXXX-XXXXXXXX-XXXXXXXX-XXXXXXXX`.
 */

import {
  ACTIVATION_PAYLOAD_BYTES,
  type ActivationPayload,
  decodeActivationPayload,
  encodeActivationPayload,
} from "./activation-payload"
import { concatBytes, constantTimeEqual } from "./bytes"
import { type MachineCodeBytes, type MachineCodes, readMachineCodes } from "./machine-codes"
import type { HmacPrimitive } from "./primitives"
import { readTypedHex, writeTypedHex } from "./typed-text"

/** Payload and proof: 16 bytes, 32 digits, 35 characters with its dashes. */
const ACTIVATION_CODE_BYTES = 16

const PROOF_BYTES = ACTIVATION_CODE_BYTES - ACTIVATION_PAYLOAD_BYTES

export type ActivationCodeVerdict =
  | { ok: true; payload: ActivationPayload }
  | {
      ok: false
      /**
       * `malformed`: not 32 digits. `wrong_code`: mistyped, for another computer or of another program.
       * `unsupported_version`: genuine, but made by a newer server than this program understands.
       */
      reason: "malformed" | "wrong_code" | "unsupported_version"
    }

/**
 * Writes the code for one computer.
 * @throws RangeError if the machine codes are malformed or a number of the payload is out of range.
 */
export function activationCode(
  primitives: HmacPrimitive,
  secret: Uint8Array,
  codes: MachineCodes,
  payload: ActivationPayload
): string {
  const machine = readMachineCodes(codes.siteCode, codes.machineId)
  if (!machine) {
    throw new RangeError("siteCode and machineId must be 8 and 16 hexadecimal digits")
  }
  const bytes = encodeActivationPayload(payload)
  return writeTypedHex(concatBytes(bytes, proof(primitives, secret, bytes, machine)), 8)
}

/**
 * Is this typed code the answer to these machine codes? A code that was not made with this secret for
 * this computer passes with a chance of 1 in 2⁸⁰. Expiry is not judged here.
 */
export function verifyActivationCode(
  primitives: HmacPrimitive,
  secret: Uint8Array,
  codes: MachineCodes,
  typed: string
): ActivationCodeVerdict {
  const bytes = readActivationCode(typed)
  const machine = readMachineCodes(codes.siteCode, codes.machineId)
  if (!bytes || !machine) {
    return { ok: false, reason: "malformed" }
  }
  const head = bytes.slice(0, ACTIVATION_PAYLOAD_BYTES)
  const expected = proof(primitives, secret, head, machine)
  if (!constantTimeEqual(expected, bytes.slice(ACTIVATION_PAYLOAD_BYTES))) {
    return { ok: false, reason: "wrong_code" }
  }
  const payload = decodeActivationPayload(head)
  return payload ? { ok: true, payload } : { ok: false, reason: "unsupported_version" }
}

/** The 16 bytes of a typed activation code; null if it is not one. */
export function readActivationCode(typed: string): Uint8Array | null {
  return readTypedHex(typed, ACTIVATION_CODE_BYTES)
}

function proof(
  primitives: HmacPrimitive,
  secret: Uint8Array,
  payload: Uint8Array,
  machine: MachineCodeBytes
): Uint8Array {
  const message = concatBytes("act:", payload, machine.siteCode, machine.machineId)
  return primitives.hmacSha256(secret, message).slice(0, PROOF_BYTES)
}
