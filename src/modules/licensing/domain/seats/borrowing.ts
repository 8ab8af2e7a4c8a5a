/**
 * Borrowing: a computer takes a floating seat along for a while, with a machine file that ends with it. The seat
 * counts until then, whatever the computer does.
 */

const HOUR_MS = 3_600_000
const SECOND_MS = 1_000

/** Until when, or for how long, a seat is asked for; neither = as long as it may be borrowed. */
export type BorrowPeriod = { until?: Date; hours?: number }

/** What a license allows of borrowing, and what cuts it short. */
export type BorrowTerms = {
  /** null = seats may not be borrowed. */
  max_borrow_hours: number | null
  /** Ends of license and activation; null = none. A file never outlives them. */
  ends: readonly (Date | null)[]
  /** For the seat of a feature: until when the license's own is borrowed, without which the program may not run; null = it needs none. */
  own_until: Date | null
  /** Until when the computer has borrowed a seat already; null = it has not. */
  borrowed_until: Date | null
}

/** Until when a seat is borrowed, or why not. */
export type BorrowDecision =
  { ok: true; until: Date } | { ok: false; code: "BORROW_TOO_LONG" | "BORROW_TOO_SHORT" }

/**
 * Until when a seat is borrowed, to the second, as files have it. A period that ends before what was borrowed
 * already gives the same again: the file that is out runs until then. Files end with the license, so the seat is
 * not borrowed for longer; a period beyond that, or beyond the hours, is refused. Hours for a feature end with the
 * license's own seat, so that the same hours may be asked for both.
 */
export function borrowDecision(
  terms: BorrowTerms,
  period: BorrowPeriod,
  now: Date
): BorrowDecision {
  const allowed = now.getTime() + (terms.max_borrow_hours ?? 0) * HOUR_MS
  const ends = terms.ends.map((end) => end?.getTime() ?? Infinity)
  const own = terms.own_until?.getTime() ?? Infinity
  const longest = Math.min(allowed, ...ends)
  const requested =
    period.until?.getTime() ??
    (period.hours === undefined ? longest : now.getTime() + period.hours * HOUR_MS)
  const had = Math.min(terms.borrowed_until?.getTime() ?? -Infinity, own, ...ends)
  const most = period.until ? Math.min(longest, own) : longest
  if (requested > Math.max(most, had)) {
    return { ok: false, code: "BORROW_TOO_LONG" }
  }
  if (requested <= now.getTime()) {
    return { ok: false, code: "BORROW_TOO_SHORT" }
  }
  const until = Math.floor(Math.max(Math.min(requested, own), had) / SECOND_MS) * SECOND_MS
  return until > now.getTime()
    ? { ok: true, until: new Date(until) }
    : { ok: false, code: "BORROW_TOO_SHORT" }
}
