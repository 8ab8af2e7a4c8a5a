/** Money that moved, in the order's currency; `at` in milliseconds since 1970. */
export type MoneyMove = { amount: number; at: number }

/**
 * The native order's facts of one line, in units. Units that a claim or an exchange asked back are not in here
 * but in {@link Swap}, received or not.
 */
export type LineFacts = {
  line_item_id: string
  /** Milliseconds since 1970. */
  created_at: number
  quantity: number
  fulfilled: number
  /** Received back, dismissed on receipt, written off: gone for good, each counted apart. */
  returned: number
  dismissed: number
  written_off: number
  /** Units requested by a plain return and not received yet. */
  requested: number
  /** Medusa's total of the line per unit, discounts and taxes included. */
  unit_value: number
  /** Somebody has to send something before it is fulfilled. */
  requires_shipping: boolean
}

/** A claim or an exchange that was not canceled: units go when their replacement is there. */
export type Swap = {
  kind: "claim" | "exchange"
  requested: { line_item_id: string; units: number }[]
  /** Lines added to the order in their place. */
  replacements: string[]
}

/** The native order's facts, read after the change that requested reconciling was committed. */
export type OrderFacts = {
  order_id: string
  version: number
  canceled: boolean
  /** The order's row is gone: the checkout failed. */
  gone: boolean
  /** Its checkout may still fail, and Medusa would delete the order again. */
  placing: boolean
  /** The smallest amount of the order's currency; Medusa treats a difference up to it as zero. */
  epsilon: number
  /**
   * The amount still to be paid, as Medusa computes it; not above epsilon for free and gift-card orders either.
   */
  pending: number
  captures: MoneyMove[]
  refunds: MoneyMove[]
  /** Paid by other means than money: all credit lines except those made by a refund. */
  prepaid: number
  /** When it was canceled, in milliseconds since 1970. */
  canceled_at: number | null
  lines: LineFacts[]
  swaps: Swap[]
}
