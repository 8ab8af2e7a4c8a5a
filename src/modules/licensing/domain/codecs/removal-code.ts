/**
 * The removal code: what a program shows after it erased its license. Eight digits, the first four bytes of
 * HMAC(activation secret, `removal:` ‖ the 16 bytes of the activation code). It is not stored: it follows from
 * the activation code and the secret.
 */

import { readActivationCode } from "./activation-code"
import { concatBytes, constantTimeEqual } from "./bytes"
import type { HmacPrimitive } from "./primitives"
import { findTypedCode } from "./typed-entry"
import { readTypedHex, writeTypedHex } from "./typed-text"

const REMOVAL_CODE_BYTES = 4

/**
 * The removal code that ends this activation code.
 * @throws RangeError if `activationCode` is not an activation code.
 */
export function removalCode(
  primitives: HmacPrimitive,
  secret: Uint8Array,
  activationCode: string
): string {
  return writeTypedHex(removalBytes(primitives, secret, activationCode), 8)
}

/**
 * Is the input the removal code of this activation code? Compared in constant time; a guess passes with a
 * chance of 1 in 2³², so wrong ones must be counted.
 * @throws RangeError if `activationCode` is not an activation code.
 */
export function isRemovalCode(
  primitives: HmacPrimitive,
  secret: Uint8Array,
  activationCode: string,
  typed: string
): boolean {
  const expected = removalBytes(primitives, secret, activationCode)
  const given = readTypedHex(findTypedCode(typed, REMOVAL_CODE_BYTES) ?? typed, REMOVAL_CODE_BYTES)
  return given !== null && constantTimeEqual(expected, given)
}

function removalBytes(
  primitives: HmacPrimitive,
  secret: Uint8Array,
  activationCode: string
): Uint8Array {
  const code = readActivationCode(activationCode)
  if (!code) {
    throw new RangeError("activationCode must be 32 hexadecimal digits")
  }
  return primitives.hmacSha256(secret, concatBytes("removal:", code)).slice(0, REMOVAL_CODE_BYTES)
}
