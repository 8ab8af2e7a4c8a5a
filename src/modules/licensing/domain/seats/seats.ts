import type { Authorization } from "../vocabulary"

/** The seats of a license, bought plus granted. null = unlimited. */
export type SeatGrant = { purchased_seats: number | null; granted_seats: number }

/** Number of seats; null = unlimited, and then a grant changes nothing. */
export function seatTotal({ purchased_seats, granted_seats }: SeatGrant): number | null {
  return purchased_seats === null ? null : purchased_seats + granted_seats
}

/** What {@link allSeats} looks at. */
export type LicenseSeats = SeatGrant & { authorization: Authorization; max_users: number | null }

/** No license has more seats than this, however many users. */
export const MOST_SEATS = 1_000_000

/**
 * The seats of a license as a whole; null = unlimited. Each named user has {@link seatTotal} of their own.
 * `allSeatsSql` is the same rule for statements.
 */
export function allSeats({ authorization, max_users, ...grant }: LicenseSeats): number | null {
  const seats = seatTotal(grant)
  if (authorization !== "named_user" || seats === null) {
    return seats
  }
  return max_users === null ? null : Math.min(seats * max_users, MOST_SEATS)
}

/**
 * Number of free seats when `used` are taken, by activations in force and by machine files that outlive their
 * activation. Never negative; null = unlimited.
 */
export function freeSeats(seats: number | null, used: number): number | null {
  return seats === null ? null : Math.max(0, seats - used)
}

/** Over-use: seats taken beyond those that the license has; 0 = none. */
export function overUsedBy(seats: number | null, used: number): number {
  return seats === null ? 0 : Math.max(0, used - seats)
}

/** Whether there is a seat for one more activation. */
export function hasFreeSeat(seats: number | null, used: number): boolean {
  return seats === null || used < seats
}
