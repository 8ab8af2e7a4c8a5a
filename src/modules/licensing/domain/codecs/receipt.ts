/**
 * The receipt of a machine file: proof that the program on that computer gave the file up, so that its
 * seat is free before the file expires. `XXXX-XXXX-XXXX-XXXX`, the first eight bytes of
 * HMAC(activation secret, `receipt:` ‖ file id ‖ fingerprint).
 */

import { concatBytes, constantTimeEqual } from "./bytes"
import type { HmacPrimitive } from "./primitives"
import { findTypedCode } from "./typed-entry"
import { readTypedHex, writeTypedHex } from "./typed-text"

const RECEIPT_BYTES = 8

/** Which machine file was given up: its `meta.id` and the fingerprint it was made for. */
export type ReceiptSubject = { fileId: string; fingerprint: string }

/** The receipt for this file. */
export function receiptCode(
  primitives: HmacPrimitive,
  secret: Uint8Array,
  subject: ReceiptSubject
): string {
  return writeTypedHex(receiptBytes(primitives, secret, subject), 4)
}

/** Is the input the receipt for this file? Compared in constant time. */
export function isReceiptCode(
  primitives: HmacPrimitive,
  secret: Uint8Array,
  subject: ReceiptSubject,
  typed: string
): boolean {
  const given = readTypedHex(findTypedCode(typed, RECEIPT_BYTES) ?? typed, RECEIPT_BYTES)
  return given !== null && constantTimeEqual(receiptBytes(primitives, secret, subject), given)
}

function receiptBytes(
  primitives: HmacPrimitive,
  secret: Uint8Array,
  { fileId, fingerprint }: ReceiptSubject
): Uint8Array {
  const message = concatBytes("receipt:", fileId, fingerprint)
  return primitives.hmacSha256(secret, message).slice(0, RECEIPT_BYTES)
}
