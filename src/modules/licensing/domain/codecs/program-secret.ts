/**
 * The two secrets behind the typed codes of a program: its application signature, and the activation
 * secret derived from it. Both are inside the sold program; see "Limits" in docs/formats.md.
 */

import { concatBytes } from "./bytes"
import type { HmacPrimitive } from "./primitives"
import { readTypedHex } from "./typed-text"

/** An application signature is 32 random bytes, shown as 64 hexadecimal digits. */
const APPLICATION_SIGNATURE_BYTES = 32

const NO_SALT = new Uint8Array(32)

/** The bytes of an application signature as it is shown; null if it is not one. */
export function readApplicationSignature(text: string): Uint8Array | null {
  return readTypedHex(text, APPLICATION_SIGNATURE_BYTES)
}

/**
 * The activation secret: 32 bytes of HKDF-SHA-256 (RFC 5869) of the application signature, without
 * salt, with the info `activation`.
 */
export function activationSecret(primitives: HmacPrimitive, signature: Uint8Array): Uint8Array {
  const pseudoRandomKey = primitives.hmacSha256(NO_SALT, signature)
  return primitives.hmacSha256(pseudoRandomKey, concatBytes("activation", Uint8Array.of(1)))
}
