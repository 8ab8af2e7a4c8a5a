/** Licensed orders whose native row is gone, and all licensed orders. */
export type MissingCounts = { missing: number; orders: number }

/** An order is missing for so long before it counts as gone; a failed checkout is deleted in a moment. */
export const MISSING_MINUTES = 10

/** More at once are no failed checkouts. */
const MOST = 20
const MOST_SHARE = 0.01
/** In a small shop a few are more than the share and still only failed checkouts. */
const FEW = 3

/** Do so many orders miss at once that it is rather a restored or broken database? Then nothing may fall. */
export function mayBeWipedOut({ missing, orders }: MissingCounts): boolean {
  return missing > MOST || (missing > FEW && missing > orders * MOST_SHARE)
}
