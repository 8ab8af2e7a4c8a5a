import { heldUnits } from "./line-ledger"
import type { OrderFacts } from "./order-facts"
import {
  type PlannedEntitlement,
  type ReconcileProblemCode,
  type WaitsFor,
  waitsFor,
} from "./reconcile-plan"

/**
 * Where the uses of a line are. `added`: all of them are; `waiting`: some wait for `waiting_for`, or are being added
 * (null); `problem`: some cannot be added, see `code`; `ended`: the order is owed none, so none are there.
 */
export const TOP_UP_STATES = ["added", "waiting", "problem", "ended"] as const

/** See {@link TOP_UP_STATES}. */
export type TopUpOutcome = {
  state: (typeof TOP_UP_STATES)[number]
  waiting_for: WaitsFor | null
  code: ReconcileProblemCode | null
}

/** What became of a line that the order does not have, or whose order is gone. */
export const NO_TOP_UP: TopUpOutcome = { state: "ended", waiting_for: null, code: null }

/** What became of each line that adds uses, by the line's id. */
export function topUpOutcomes(
  order: OrderFacts,
  planned: readonly PlannedEntitlement[]
): Map<string, TopUpOutcome> {
  return new Map(
    planned
      .filter(({ entitlement }) => entitlement.top_up !== null)
      .map((each) => [each.entitlement.line_item_id, outcomeOf(order, each)])
  )
}

function outcomeOf(
  order: OrderFacts,
  { entitlement, ledger, plan }: PlannedEntitlement
): TopUpOutcome {
  if (plan.problem !== null) {
    return { state: "problem", waiting_for: null, code: plan.problem }
  }
  const waiting_for = waitsFor(order, entitlement, plan)
  if (waiting_for !== null || plan.issue > 0 || plan.reinstate > 0) {
    return { state: "waiting", waiting_for, code: null }
  }
  return heldUnits(ledger) > 0 ? { state: "added", waiting_for: null, code: null } : NO_TOP_UP
}

/** The line as customers see it: of another's license they learn no more than of one that does not exist. */
export function shownToCustomers<T extends TopUpOutcome>(line: T): T {
  return line.code === "TOP_UP_LICENSE_FOREIGN"
    ? { ...line, code: "TOP_UP_LICENSE_NOT_FOUND" }
    : line
}

/** Lines with what became of each. */
export function withOutcomes<T extends { line_item_id: string }>(
  lines: readonly T[],
  outcomes: ReadonlyMap<string, TopUpOutcome> | undefined
): (T & TopUpOutcome)[] {
  return lines.map((line) => ({ ...line, ...(outcomes?.get(line.line_item_id) ?? NO_TOP_UP) }))
}
