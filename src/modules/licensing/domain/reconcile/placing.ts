/** What can tell that a checkout came about although its event was never seen. */
export type CheckoutFacts = {
  /** Since the order's row was written. */
  age_ms: number
  total: number
  /** A payment that is not cancelled. */
  has_payment: boolean
  /** A payment that the buyer makes later, as a bank transfer. */
  awaits_authorization: boolean
}

/** A checkout takes no longer; its payment is authorized, or the order is gone. */
export const CHECKOUT_MS = 15 * 60_000

/** Without the event of the placed order a checkout counts as over when it is old and its payment stands. */
export function isCheckoutOver(facts: CheckoutFacts): boolean {
  return (
    facts.age_ms > CHECKOUT_MS &&
    (facts.total <= 0 || facts.has_payment || facts.awaits_authorization)
  )
}
