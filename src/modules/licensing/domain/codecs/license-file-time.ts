/** The validity period of a license or machine file. */

import type { LicenseFileMeta } from "./license-file"

/** Shortest lifetime of a file. */
export const MIN_FILE_TTL_SECONDS = 3_600

/** `issued` is set back by this, for strict readers whose clock is behind the server's. */
export const ISSUED_BACKDATE_SECONDS = 60

/** How far a reader's own clock may be behind `issued`. */
export const CLOCK_TOLERANCE_SECONDS = 300

export type FileTimeVerdict =
  | "VALID"
  /** Issued in the future: the computer's clock was set back. */
  | "CLOCK_ROLLED_BACK"
  | "EXPIRED"

/**
 * The `meta` of a file made at `now`. `expiry` is `issued` and `ttl` seconds, but never after the license ends;
 * `ttl` then is the shortened time. There is always an expiry: some readers take `null` for the year 1970.
 * @throws RangeError if `ttlSeconds` is not an integer of an hour or more, or the license ended a minute ago or
 *   earlier.
 */
export function licenseFileMeta(input: {
  id: string
  kid: string
  now: Date
  ttlSeconds: number
  /** End of the license; null = none. */
  licenseExpiresAt: Date | null
  /** Number of the newest revocation list. */
  revocation: number
}): LicenseFileMeta & { expiry: string; ttl: number } {
  const { id, kid, now, ttlSeconds, licenseExpiresAt, revocation } = input
  if (!Number.isSafeInteger(ttlSeconds) || ttlSeconds < MIN_FILE_TTL_SECONDS) {
    throw new RangeError(`ttlSeconds must be an integer of ${MIN_FILE_TTL_SECONDS} or more`)
  }
  const issued = Math.floor(now.getTime() / 1000) - ISSUED_BACKDATE_SECONDS
  const end = licenseExpiresAt ? Math.floor(licenseExpiresAt.getTime() / 1000) : Infinity
  const ttl = Math.min(ttlSeconds, end - issued)
  if (!(ttl > 0)) {
    throw new RangeError("the license has ended")
  }
  return { issued: isoTime(issued), expiry: isoTime(issued + ttl), ttl, id, kid, revocation }
}

/**
 * Is a file valid at `now`? At the very moment of `expiry` it no longer is. `lastSeen` is the latest time the
 * program knows of (a former start, a newer file): a clock before it was set back.
 */
export function licenseFileTime(
  meta: Pick<LicenseFileMeta, "issued" | "expiry">,
  now: Date,
  lastSeen: Date | null = null
): FileTimeVerdict {
  const latest = Math.max(Date.parse(meta.issued), lastSeen?.getTime() ?? 0)
  if (now.getTime() + CLOCK_TOLERANCE_SECONDS * 1000 < latest) {
    return "CLOCK_ROLLED_BACK"
  }
  return meta.expiry !== null && now.getTime() >= Date.parse(meta.expiry) ? "EXPIRED" : "VALID"
}

function isoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
