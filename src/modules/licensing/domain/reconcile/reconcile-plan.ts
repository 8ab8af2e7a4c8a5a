import { TOP_UP_PROBLEM_CODES } from "../consumption/top-ups"
import { type Entitlement, heldUnits, type Ledger } from "./line-ledger"
import { isAmount, sumOf } from "./money"
import type { OrderFacts } from "./order-facts"
import { type Ending, type EntitlementState, type OwedUnits, OwedUnitsOfOrder } from "./owed-units"

/** What one plan means for one entitlement. */
export type PlannedEntitlement = EntitlementState & { plan: LinePlan }

/** The plan for one entitlement; counts are units. */
export type LinePlan = OwedUnits & {
  issue: number
  reinstate: number
  take: number
  /** Settled units that the buyer gave back: they stop counting as settled. */
  release: number
  /** New number of units of the one license of a `seats_per_line` line. */
  resize_to: number | null
  problem: ReconcileProblemCode | null
}

/** Why a line could not be settled. Stable: pages translate it. */
export const RECONCILE_PROBLEM_CODES = [
  "FRACTIONAL_QUANTITY",
  "TOO_MANY_SEATS",
  ...TOP_UP_PROBLEM_CODES,
] as const
export type ReconcileProblemCode = (typeof RECONCILE_PROBLEM_CODES)[number]

/** As stored on the order profile. */
export type ReconcileProblem = { code: ReconcileProblemCode; line_item_id: string; message: string }

/** What a unit may wait for before its license is issued. */
export const WAITS_FOR = ["checkout", "active_policy", "payment", "fulfillment", "manual"] as const
export type WaitsFor = (typeof WAITS_FOR)[number]

/**
 * Most seats, or units, of one license: the database can still count them with those that staff grant on top.
 */
export const MAX_SEATS = 1_000_000_000

/**
 * Compares what each line is owed with the licenses that exist; plans come in the order of the entitlements.
 * After a plan is carried out, the next one is empty.
 *
 * - People win: units they put out of force are settled, and when units fall, those go first (`release`).
 * - Then licenses in force fall, never those that staff keep in force against the order, and under `on_refund:
 *   keep` never paid ones.
 * - Units that the order itself took come back before anything new is issued.
 * - A line that cannot be settled does not stop the others.
 */
export function planOrder(order: OrderFacts, states: EntitlementState[]): LinePlan[] {
  const owedUnits = new OwedUnitsOfOrder(order, states)
  return states.map((state) => planLine(order, state, owedUnits.of(state)))
}

/** Why the whole order fell, if it did: then licenses that belong to no line fall as well. */
export function endingOfOrder(order: OrderFacts): Ending | null {
  return new OwedUnitsOfOrder(order, []).orderEnding()
}

/** Part of the money was refunded; on its own that changes no license. */
export function isPartiallyRefunded(order: OrderFacts): boolean {
  return isAmount(sumOf(order.refunds), order.epsilon) && endingOfOrder(order) !== "refunded"
}

/** What a unit waits for before its license is issued; null = nothing. */
export function waitsFor(
  order: OrderFacts,
  { issue_on, withheld }: Entitlement,
  plan: LinePlan
): WaitsFor | null {
  if (plan.problem !== null || plan.units <= plan.owed) {
    return null
  }
  if (order.placing) {
    return "checkout"
  }
  if (withheld) {
    return "active_policy"
  }
  const waits = {
    order_placed: null,
    payment_captured: "payment",
    order_fulfilled: "fulfillment",
    manual: "manual",
  } as const
  return waits[issue_on]
}

function planLine(
  order: OrderFacts,
  { entitlement, ledger, refused }: EntitlementState,
  owed: OwedUnits
): LinePlan {
  const problem = problemOf(entitlement, owed)
  if (problem) {
    return { ...nothingToDo({ ...owed, owed: heldUnits(ledger) }), problem }
  }
  if (order.placing) {
    return nothingToDo({ ...owed, owed: Math.min(owed.owed, heldUnits(ledger)) })
  }
  const plan = {
    ...nothingToDo(owed),
    problem: refused && owed.units > heldUnits(ledger) ? refused : null,
  }
  return entitlement.quantity_mode === "seats_per_line"
    ? planSeats(plan, entitlement, ledger)
    : planKeys(plan, entitlement, ledger)
}

function problemOf(
  { quantity_mode, unit_seats }: Entitlement,
  { owed, units }: OwedUnits
): ReconcileProblemCode | null {
  if (!Number.isInteger(units) || !Number.isInteger(owed)) {
    return "FRACTIONAL_QUANTITY"
  }
  const seats = (unit_seats ?? 1) * (quantity_mode === "seats_per_line" ? Math.max(units, 1) : 1)
  return seats > MAX_SEATS || units > MAX_SEATS ? "TOO_MANY_SEATS" : null
}

function nothingToDo(owed: OwedUnits): LinePlan {
  return { ...owed, issue: 0, reinstate: 0, take: 0, release: 0, resize_to: null, problem: null }
}

function planKeys(plan: LinePlan, { on_refund }: Entitlement, ledger: Ledger): LinePlan {
  const missing = plan.owed - heldUnits(ledger)
  if (missing >= 0) {
    const reinstate = Math.min(ledger.order_off, missing)
    return { ...plan, reinstate, issue: missing - reinstate }
  }
  // A license that staff keep in force against the order takes no unit away from the others.
  const free = ledger.active - ledger.pinned
  const excess = Math.max(0, free + ledger.settled - plan.owed)
  const release = Math.min(ledger.settled, excess)
  const takeable = on_refund === "keep" ? Math.max(0, free - plan.paid_units) : free
  return { ...plan, release, take: Math.min(takeable, excess - release) }
}

function planSeats(plan: LinePlan, { on_refund }: Entitlement, ledger: Ledger): LinePlan {
  const { owed } = plan
  if (ledger.settled > 0) {
    return owed === 0 ? { ...plan, release: ledger.settled } : plan
  }
  if (ledger.active > 0) {
    const size = Math.max(owed, keptSeats(plan, on_refund, ledger))
    if (size === ledger.active) {
      return plan
    }
    return size === 0 ? { ...plan, take: ledger.active } : { ...plan, resize_to: size }
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

/** Units of the line's one license that stay although they are no longer owed. */
function keptSeats(plan: LinePlan, on_refund: Entitlement["on_refund"], ledger: Ledger): number {
  if (ledger.pinned > 0) {
    return ledger.active
  }
  return on_refund === "keep" ? Math.min(ledger.active, plan.paid_units) : 0
}
