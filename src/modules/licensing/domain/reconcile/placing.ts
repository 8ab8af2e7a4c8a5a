/** Facts that show that a checkout succeeded although its event was never seen. */
export type CheckoutFacts = {
  /** Since the order's row was written. */
  age_ms: number
  total: number
  /** A payment that is not canceled. */
  has_payment: boolean
  /** A payment that the buyer makes later, such as a bank transfer. */
  awaits_authorization: boolean
}

/** A checkout takes no longer; its payment is authorized, or the order is gone. */
export const CHECKOUT_MS = 15 * 60_000

/**
 * Without the event of the placed order a checkout counts as complete when it is old and has a valid payment.
 */
export function isCheckoutOver(facts: CheckoutFacts): boolean {
  return (
    facts.age_ms > CHECKOUT_MS &&
    (facts.total <= 0 || facts.has_payment || facts.awaits_authorization)
  )
}
