/** The seats of a license, bought plus granted. null = unlimited. */
export type SeatGrant = { purchased_seats: number | null; granted_seats: number }

/** Number of seats; null = unlimited, and then a grant changes nothing. */
export function seatTotal({ purchased_seats, granted_seats }: SeatGrant): number | null {
  return purchased_seats === null ? null : purchased_seats + granted_seats
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
