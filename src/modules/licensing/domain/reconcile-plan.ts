import type { IssueOn, LineSource, OnRefund, QuantityMode } from "./vocabulary"

/** What the native order says of one line, in units. */
export type LineFacts = {
  line_item_id: string
  quantity: number
  fulfilled: number
  /** Received back, dismissed on receipt, written off by a claim: gone for good, each counted apart. */
  returned: number
  dismissed: number
  written_off: number
}

/** What the native order says, read after the change that asked for reconciling was committed. */
export type OrderFacts = {
  order_id: string
  version: number
  canceled: boolean
  /** Sums over all payment collections. */
  captured: number
  refunded: number
  /** `summary.pending_difference`: what is still to be paid; ≤ 0 also for free and gift-card orders. */
  pending: number
  /** When the order was cancelled, or last refunded. */
  ended_at: Date | null
  lines: LineFacts[]
}

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
  /** What the licences say of how they came to be. */
  source: LineSource
}

/** The licences that stand for one entitlement, counted in units of the line. */
export type Ledger = {
  /** In force. */
  active: number
  /** Of those: kept in force by staff against the order; never taken. */
  pinned: number
  /** Taken out of force by people, or deleted, and not yet given back: settled, never issued again. */
  settled: number
  /** Taken out of force by the order: can be reinstated. */
  order_off: number
  /** The next unit index that was never used. */
  next_index: number
}

export const EMPTY_LEDGER: Ledger = {
  active: 0,
  pinned: 0,
  settled: 0,
  order_off: 0,
  next_index: 0,
}

/** What is to be done for one entitlement; counts are units. */
export type LinePlan = {
  owed: number
  /** Units that the line has, whether or not they are due yet. */
  units: number
  issue: number
  reinstate: number
  take: number
  /** Settled units that the buyer gave back: they stop counting as settled. */
  release: number
  /** New number of units of the one licence of a `seats_per_line` line. */
  resize_to: number | null
  problem: ReconcileProblemCode | null
}

/** Why a line could not be settled. Stable: pages translate it. */
export type ReconcileProblemCode = "FRACTIONAL_QUANTITY"

/** As stored on the order profile. */
export type ReconcileProblem = { code: ReconcileProblemCode; line_item_id: string; message: string }

/** Sums of decimals may miss zero by rounding; nothing sold costs less than this. */
const MONEY_EPSILON = 1e-6

/** Refunded in full: money came, and all of it went back. Tested before "paid". */
export function isFullyRefunded(order: OrderFacts): boolean {
  return order.captured > MONEY_EPSILON && order.refunded >= order.captured - MONEY_EPSILON
}

/** Nothing is left to be paid. */
export function isPaid(order: OrderFacts): boolean {
  return order.pending <= MONEY_EPSILON
}

/** The whole order fell: it owes nothing any more, whatever its lines say. */
export function hasEnded(order: OrderFacts): boolean {
  return order.canceled || isFullyRefunded(order)
}

/** A part of the money went back; on its own that changes no licence. */
export function isPartiallyRefunded(order: OrderFacts): boolean {
  return order.refunded > MONEY_EPSILON && !isFullyRefunded(order)
}

/** In plain English, why units fell; shown on the order page beside a revoked licence. */
export function fallReason(order: OrderFacts): string {
  if (order.canceled) {
    return "Order canceled"
  }
  return isFullyRefunded(order) ? "Order refunded in full" : "Unit no longer on the order"
}

/**
 * Compares what a line is owed with the licences that are there (DESIGN §5.1). Doing what it says and
 * asking again yields nothing to do.
 *
 * - People win: what they took out of force is settled, and when units fall, those go first (`release`).
 * - Then come licences in force, never those that staff keep in force against the order.
 * - What the order itself took comes back before anything new is issued.
 */
export function planLine(
  entitlement: Entitlement,
  line: LineFacts | undefined,
  order: OrderFacts,
  ledger: Ledger
): LinePlan {
  const held = ledger.active + ledger.settled
  const units = hasEnded(order) || !line ? 0 : unitsOf(line)
  const owed = owedUnits(entitlement.issue_on, units, line, order, ledger)
  if (!Number.isInteger(units) || !Number.isInteger(owed)) {
    return { ...nothingToDo(held, units), problem: "FRACTIONAL_QUANTITY" }
  }
  const plan = nothingToDo(owed, units)
  return entitlement.quantity_mode === "seats_per_line"
    ? planSeats(plan, entitlement, ledger)
    : planKeys(plan, entitlement, ledger)
}

/** What a unit waits for before its licence is issued; null if for nothing. */
export function waitsFor(
  entitlement: Entitlement,
  plan: LinePlan
): "payment" | "fulfillment" | "manual" | null {
  if (plan.problem !== null || plan.units <= plan.owed) {
    return null
  }
  const waits = {
    order_placed: null,
    payment_captured: "payment",
    order_fulfilled: "fulfillment",
    manual: "manual",
  } as const
  return waits[entitlement.issue_on]
}

function nothingToDo(owed: number, units: number): LinePlan {
  return {
    owed,
    units,
    issue: 0,
    reinstate: 0,
    take: 0,
    release: 0,
    resize_to: null,
    problem: null,
  }
}

function unitsOf(line: LineFacts): number {
  return Math.max(0, line.quantity - line.returned - line.dismissed - line.written_off)
}

function owedUnits(
  issueOn: IssueOn,
  units: number,
  line: LineFacts | undefined,
  order: OrderFacts,
  ledger: Ledger
): number {
  const held = ledger.active + ledger.settled
  switch (issueOn) {
    case "order_placed":
      return units
    case "payment_captured":
      // After an edit upward what was issued stays and the added units wait for their payment.
      return isPaid(order) ? units : Math.min(units, held)
    case "order_fulfilled":
      return Math.min(
        units,
        line ? Math.max(0, line.fulfilled - line.returned - line.dismissed - line.written_off) : 0
      )
    case "manual":
      // What the order took may come back, but nothing new is issued.
      return Math.min(units, held + ledger.order_off)
  }
}

function planKeys(plan: LinePlan, { on_refund }: Entitlement, ledger: Ledger): LinePlan {
  const missing = plan.owed - ledger.active - ledger.settled
  if (missing >= 0) {
    const reinstate = Math.min(ledger.order_off, missing)
    return { ...plan, reinstate, issue: missing - reinstate }
  }
  // What staff keep in force against the order is theirs to give: it takes no unit away from the others.
  const free = ledger.active - ledger.pinned
  const excess = Math.max(0, free + ledger.settled - plan.owed)
  const release = Math.min(ledger.settled, excess)
  const takeable = on_refund === "keep" ? 0 : free
  return { ...plan, release, take: Math.min(takeable, excess - release) }
}

function planSeats(plan: LinePlan, { on_refund }: Entitlement, ledger: Ledger): LinePlan {
  const { owed } = plan
  if (ledger.settled > 0) {
    return owed === 0 ? { ...plan, release: ledger.settled } : plan
  }
  if (ledger.active > 0) {
    const keeps = on_refund === "keep" || ledger.pinned > 0
    if (owed === ledger.active || (owed < ledger.active && keeps)) {
      return plan
    }
    return owed === 0 ? { ...plan, take: ledger.active } : { ...plan, resize_to: owed }
  }
  if (owed === 0) {
    return plan
  }
  return ledger.order_off > 0
    ? {
        ...plan,
        reinstate: ledger.order_off,
        resize_to: owed === ledger.order_off ? null : owed,
      }
    : { ...plan, issue: owed }
}
