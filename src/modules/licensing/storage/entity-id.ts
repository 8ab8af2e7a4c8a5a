import { randomFillSync } from "node:crypto"

/** Crockford's base 32, as ULIDs use it. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const TIME_DIGITS = 10
const RANDOM_DIGITS = 16
const DRAWN = RANDOM_DIGITS * 256

const drawn = Buffer.alloc(DRAWN)
let used = DRAWN

/**
 * An id in the form of Medusa's `generateEntityId`: a prefix and a ULID. Medusa's reads the system's randomness
 * sixteen times an id; two of its ids take longer than judging a license.
 */
export function entityId(prefix: string, now = Date.now()): string {
  let id = ""
  for (let at = 0, rest = now; at < TIME_DIGITS; at++, rest = Math.floor(rest / 32)) {
    id = DIGITS.charAt(rest % 32) + id
  }
  if (used === DRAWN) {
    randomFillSync(drawn)
    used = 0
  }
  for (const end = used + RANDOM_DIGITS; used < end; used++) {
    id += DIGITS.charAt((drawn[used] as number) % 32)
  }
  return `${prefix}_${id}`
}
