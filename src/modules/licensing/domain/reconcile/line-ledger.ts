import type { TopUpTerms } from "../consumption/top-ups"
import type { IssueOn, LineSource, OnRefund, QuantityMode } from "../vocabulary"

/** What a line is owed under one policy, see the model `line_entitlement`. */
export type Entitlement = {
  id: string
  line_item_id: string
  policy_id: string
  product_id: string | null
  variant_id: string | null
  unit_seats: number | null
  quantity_mode: QuantityMode
  issue_on: IssueOn
  on_refund: OnRefund
  bundle_id: string | null
  /** Its line sold a bundle with a name: units of that come and go whole. */
  whole_units: boolean
  /** The source of its licenses. */
  source: LineSource
  /** Its policy or program was inactive when the line was sold: it waits until staff apply policies. */
  withheld: boolean
  /** Highest number of units while the order was paid. */
  paid_units: number
  /** Its units are marked as fulfilled in Medusa once their licenses are issued. */
  fulfill_when_issued: boolean
  /** Highest number of units of the line ever fulfilled; those are never marked again. */
  fulfilled_units: number
  /** A unit adds uses to the license that the line names (null = none); null = a unit issues a license. */
  top_up: (TopUpTerms & { license_id: string | null }) | null
}

/**
 * The licenses that cover one entitlement, counted in units of the line; of a top-up the units whose uses were added
 * (`active`) and taken back (`order_off`).
 */
export type Ledger = {
  /** In force. */
  active: number
  /** Among those: kept in force by staff against the order; never taken. */
  pinned: number
  /** Put out of force by people, or deleted, and not yet given back: settled, never issued again. */
  settled: number
  /** Put out of force by the order: can be reinstated. */
  order_off: number
  /** The next unused unit index. */
  next_index: number
}

export const EMPTY_LEDGER: Ledger = {
  active: 0,
  pinned: 0,
  settled: 0,
  order_off: 0,
  next_index: 0,
}

/** Units that the buyer has, or that people put out of force. */
export function heldUnits({ active, settled }: Ledger): number {
  return active + settled
}
