/**
 * The payload of an activation code: six bytes, big-endian. Version 4 bits | flags 4 | sequence 8 | features 16
 * | expiry 16.
 */

/** The version that is written, and the only one that is read. */
const ACTIVATION_PAYLOAD_VERSION = 1

export const ACTIVATION_PAYLOAD_BYTES = 6

const TRIAL = 1
const TEST = 2
const EPOCH = Date.UTC(2020, 0, 1)
const DAY = 86_400_000
const MAX_DAY = 0xffff

export type ActivationPayload = {
  isTrial: boolean
  isTest: boolean
  /** 0 to 255: unique among the program's codes for the same machine codes. */
  sequence: number
  /** 16 feature bits; bit 0 is the lowest. */
  features: number
  /** Days since 2020-01-01 (UTC) of the first day on which the program no longer runs; 0 = never. */
  expiryDay: number
}

/** @throws RangeError if a number is not an integer of its range. */
export function encodeActivationPayload(payload: ActivationPayload): Uint8Array {
  const sequence = within("sequence", payload.sequence, 0xff)
  const features = within("features", payload.features, 0xffff)
  const expiry = within("expiryDay", payload.expiryDay, MAX_DAY)
  const flags = (payload.isTrial ? TRIAL : 0) | (payload.isTest ? TEST : 0)
  return Uint8Array.of(
    (ACTIVATION_PAYLOAD_VERSION << 4) | flags,
    sequence,
    features >> 8,
    features & 0xff,
    expiry >> 8,
    expiry & 0xff
  )
}

/**
 * Reads six bytes; null if they are of another version or use a flag that this version does not know
 * (it might restrict what this program would grant).
 */
export function decodeActivationPayload(bytes: Uint8Array): ActivationPayload | null {
  if (bytes.length !== ACTIVATION_PAYLOAD_BYTES) {
    return null
  }
  const [head = 0, sequence = 0, ...pairs] = bytes
  const [f1 = 0, f0 = 0, e1 = 0, e0 = 0] = pairs
  const flags = head & 0x0f
  if (head >> 4 !== ACTIVATION_PAYLOAD_VERSION || flags & ~(TRIAL | TEST)) {
    return null
  }
  return {
    isTrial: (flags & TRIAL) !== 0,
    isTest: (flags & TEST) !== 0,
    sequence,
    features: (f1 << 8) | f0,
    expiryDay: (e1 << 8) | e0,
  }
}

/**
 * The expiry day of a license that ends at `expiresAt`: a code has no hours, so a day that the license
 * covers in part is covered whole. Null = never = 0. An end before 2020-01-02 counts as that day (1,
 * long past; 0 would be never), one after 2199-06-06 as that day (65535).
 * @throws RangeError for an invalid date.
 */
export function expiryDayOf(expiresAt: Date | null): number {
  if (expiresAt === null) {
    return 0
  }
  const time = expiresAt.getTime()
  if (Number.isNaN(time)) {
    throw new RangeError("expiresAt is not a date")
  }
  return Math.min(Math.max(Math.ceil((time - EPOCH) / DAY), 1), MAX_DAY)
}

/** The first moment at which a program with this expiry day no longer runs; null = never. */
export function expiryDate(expiryDay: number): Date | null {
  return expiryDay === 0 ? null : new Date(EPOCH + expiryDay * DAY)
}

/** Has the day come on which a program with this expiry day no longer runs? UTC. */
export function isExpiryDayReached(expiryDay: number, now: Date): boolean {
  const end = expiryDate(expiryDay)
  return end !== null && now.getTime() >= end.getTime()
}

function within(name: string, value: number, max: number): number {
  if (!Number.isInteger(value) || value < 0 || value > max) {
    throw new RangeError(`${name} must be an integer from 0 to ${max}`)
  }
  return value
}
