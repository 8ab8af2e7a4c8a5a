/** Licensed orders whose native row is gone, and all licensed orders. */
export type MissingCounts = { missing: number; orders: number }

/** How long an order is missing before it counts as gone; a failed checkout is deleted in a moment. */
export const MISSING_MINUTES = 10

/** More at once cannot be failed checkouts. */
const MAX_MISSING = 20
const MAX_SHARE = 0.01
/** In a small shop a few are more than the share and still only failed checkouts. */
const ALWAYS_ALLOWED = 3

/** Are too many orders missing at once, as after a restored or broken database? Then no license falls. */
export function isSuspicious({ missing, orders }: MissingCounts): boolean {
  return missing > MAX_MISSING || (missing > ALWAYS_ALLOWED && missing > orders * MAX_SHARE)
}
