import { fromBase64Url, toBase64Url } from "./codecs/base64"
import { concatBytes, constantTimeEqual } from "./codecs/bytes"
import type { HmacPrimitive } from "./codecs/primitives"
import { foldedEmail } from "./email"

/** How long the link of a mail can be used to move an order into an account. */
const CLAIM_HOURS = 72

/** The end of a link that is mailed now. */
export function claimEnd(now: Date): Date {
  return new Date(now.getTime() + CLAIM_HOURS * 3_600_000)
}

/**
 * What a claim link is bound to. It works only while the order has the same owner and the e-mail that the link
 * was mailed to: so it works once.
 */
export type ClaimSubject = { order_id: string; owner_id: string | null; email: string }

const EXPIRY_BYTES = 4

/**
 * The token of a claim link: proof that its holder can read the mailbox of the order. Nothing of it is stored.
 * Expiry in seconds since 1970 (32 bits, big-endian), then HMAC(key, `claim:` ‖ subject ‖ expiry).
 * @param expires rounded down to seconds
 */
export function claimToken(
  primitives: HmacPrimitive,
  key: Uint8Array,
  subject: ClaimSubject,
  expires: Date
): string {
  const expiry = new Uint8Array(EXPIRY_BYTES)
  new DataView(expiry.buffer).setUint32(0, Math.floor(expires.getTime() / 1000))
  return toBase64Url(concatBytes(expiry, macOf(primitives, key, subject, expiry)))
}

/** Does the token belong to the subject, and has it not expired? Compared in constant time. */
export function isClaimToken(
  primitives: HmacPrimitive,
  key: Uint8Array,
  subject: ClaimSubject,
  token: string,
  now: Date
): boolean {
  const bytes = fromBase64Url(token)
  if (!bytes || bytes.length <= EXPIRY_BYTES) {
    return false
  }
  const expiry = bytes.slice(0, EXPIRY_BYTES)
  const expires = new DataView(expiry.buffer).getUint32(0) * 1000
  return (
    constantTimeEqual(bytes.slice(EXPIRY_BYTES), macOf(primitives, key, subject, expiry)) &&
    now.getTime() < expires
  )
}

function macOf(
  primitives: HmacPrimitive,
  key: Uint8Array,
  { order_id, owner_id, email }: ClaimSubject,
  expiry: Uint8Array
): Uint8Array {
  const subject = JSON.stringify([order_id, owner_id, foldedEmail(email)])
  return primitives.hmacSha256(key, concatBytes("claim:", subject, expiry))
}
