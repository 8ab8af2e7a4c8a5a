/** Money that moved, in the order's currency; `at` in milliseconds since 1970. */
export type MoneyMove = { amount: number; at: number }

/**
 * What the native order says of one line, in units. What a claim or an exchange asked back is not in here
 * but in {@link Swap}, whether or not it has come.
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
  /** Units that a plain return has asked for and that have not come yet. */
  requested: number
  /** Medusa's total of the line for one of its units, discounts and taxes in it. */
  unit_value: number
  /** Somebody has to send something before it is fulfilled. */
  requires_shipping: boolean
}

/** A claim or an exchange that was not cancelled: units go when what replaces them is there. */
export type Swap = {
  kind: "claim" | "exchange"
  asked: { line_item_id: string; units: number }[]
  /** Lines that came to the order in their place. */
  replacements: string[]
}

/** What the native order says, read after the change that asked for reconciling was committed. */
export type OrderFacts = {
  order_id: string
  version: number
  canceled: boolean
  /** The order's row is gone: it never came about. */
  gone: boolean
  /** Its checkout may still fail, and Medusa would delete the order again. */
  placing: boolean
  /** The smallest amount of the order's currency; Medusa takes a difference up to it for none. */
  epsilon: number
  /** What Medusa computes to be still to be paid; not above epsilon for free and gift-card orders as well. */
  pending: number
  captures: MoneyMove[]
  refunds: MoneyMove[]
  /** Paid by other means than money: all credit lines but those that a refund made. */
  prepaid: number
  /** When it was cancelled, in milliseconds since 1970. */
  canceled_at: number | null
  lines: LineFacts[]
  swaps: Swap[]
}
