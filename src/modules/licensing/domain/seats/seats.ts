/**
 * The seats of a license (DESIGN §4): bought plus granted ones. null = unlimited.
 */
export type SeatGrant = { purchased_seats: number | null; granted_seats: number }

/** How many seats there are; null = unlimited, and then granting more changes nothing. */
export function seatTotal({ purchased_seats, granted_seats }: SeatGrant): number | null {
  return purchased_seats === null ? null : purchased_seats + granted_seats
}

/**
 * How many seats are free when `used` are taken: by activations in force, and by machine files that run
 * on after their activation ended (DESIGN §6). Never negative; null = unlimited.
 */
export function freeSeats(seats: number | null, used: number): number | null {
  return seats === null ? null : Math.max(0, seats - used)
}

/** By how many the license is over-used: seats taken beyond those there are (DESIGN §5.1); 0 = it is not. */
export function overUsedBy(seats: number | null, used: number): number {
  return seats === null ? 0 : Math.max(0, used - seats)
}

/** Whether one more activation finds a seat. */
export function hasFreeSeat(seats: number | null, used: number): boolean {
  return seats === null || used < seats
}
