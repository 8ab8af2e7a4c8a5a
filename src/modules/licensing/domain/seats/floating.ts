/**
 * Floating seats: how many computers may run at the same time, however many are activated. A computer takes a seat
 * for a while and extends it as long as it runs; time alone frees the seat of a silent one. Where the database counts,
 * `sessions/session-sql.ts` says the same in SQL; a test holds the two equal.
 */

/** A silent computer's seat is free after this time if the license sets none. */
export const DEFAULT_TIMEOUT_MINUTES = 30

/** Signs of life within one timeout, so that a lost one costs no seat. */
const BEATS = 3

const MINUTE_MS = 60_000

/** Peaks are kept by the hour. */
export const HOUR_MS = 60 * MINUTE_MS

/** The terms of a license that decide over its floating seats. */
export type FloatingTerms = {
  /** Computers at the same time; null = not floating. */
  floating_seats: number | null
  /** How many percent more are let in. */
  floating_overdraft_percent: number
  /** null = {@link DEFAULT_TIMEOUT_MINUTES}. */
  floating_timeout_minutes: number | null
}

/** What says when the seat of a silent program is free. */
export type FloatingTimeout = Pick<FloatingTerms, "floating_timeout_minutes">

/** How many computers may run at the same time, the overdraft included and rounded down; null = not floating. */
export function seatsAtOnce({
  floating_seats,
  floating_overdraft_percent,
}: Omit<FloatingTerms, "floating_timeout_minutes">): number | null {
  return floating_seats === null
    ? null
    : Math.floor((floating_seats * (100 + floating_overdraft_percent)) / 100)
}

/** For how long a seat is held without a sign of life. */
function timeoutMinutes({ floating_timeout_minutes }: FloatingTimeout): number {
  return floating_timeout_minutes ?? DEFAULT_TIMEOUT_MINUTES
}

/** The first instant at which a seat that is taken or extended at `now` is free again. */
export function seatHeldUntil(terms: FloatingTimeout, now: Date): Date {
  return new Date(now.getTime() + timeoutMinutes(terms) * MINUTE_MS)
}

/** When the sign of life was given after which a seat is held until `alive_until`. */
export function signOfLife(terms: FloatingTimeout, alive_until: Date): Date {
  return new Date(alive_until.getTime() - timeoutMinutes(terms) * MINUTE_MS)
}

/** Whether a session holds its seat at `now`. */
export function isSeated({ alive_until }: { alive_until: Date }, now: Date): boolean {
  return alive_until.getTime() > now.getTime()
}

/** Whether one more computer gets a seat, else when the next one does at the latest. */
export type FloatingDecision = { free: true } | { free: false; retry_at: Date | null }

/**
 * Whether one more computer gets a seat. If fewer seats are allowed than are taken, nobody is thrown out: the next
 * computer waits until enough sessions have ended.
 * @param seats allowed at once, see {@link seatsAtOnce}
 * @param ends of the sessions of other computers, in any order; those that have passed hold no seat
 */
export function floatingDecision(
  seats: number,
  ends: readonly Date[],
  now: Date
): FloatingDecision {
  const held = ends
    .filter((alive_until) => isSeated({ alive_until }, now))
    .sort((one, other) => one.getTime() - other.getTime())
  return held.length < seats
    ? { free: true }
    : { free: false, retry_at: held[held.length - seats] ?? null }
}

/** Seconds after which a computer with a seat should give the next sign of life: in time, and as often as the shop configures. */
export function secondsToNextBeat(terms: FloatingTimeout, configured: number): number {
  return Math.min(configured, Math.floor((timeoutMinutes(terms) * 60) / BEATS))
}
