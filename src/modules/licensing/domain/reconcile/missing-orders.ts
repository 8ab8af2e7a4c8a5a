/** Licensed orders whose native row is gone, and all licensed orders. */
export type MissingCounts = { missing: number; orders: number }

/** How long an order is missing before it counts as gone; a failed checkout is deleted in a moment. */
export const MISSING_MINUTES = 10

/** More at once cannot be failed checkouts. */
const MOST = 20
const MOST_SHARE = 0.01
/** In a small shop a few are more than the share and still only failed checkouts. */
const FEW = 3

/** Are too many orders missing at once, as after a restored or broken database? Then no license falls. */
export function mayBeWipedOut({ missing, orders }: MissingCounts): boolean {
  return missing > MOST || (missing > FEW && missing > orders * MOST_SHARE)
}
