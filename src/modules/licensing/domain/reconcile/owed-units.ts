import type { TopUpProblemCode } from "../consumption/top-ups"
import { isAmount, isPaid, wasPaidFor } from "./money"
import type { LineFacts, OrderFacts, Swap } from "./order-facts"
import { type Entitlement, heldUnits, type Ledger } from "./line-ledger"
import { isEndedByRefund, isRefundedInFull } from "./refund-rule"

/** An entitlement and the licenses that cover it. */
export type EntitlementState = {
  entitlement: Entitlement
  ledger: Ledger
  /** Why its uses may not be added now; absent = they may, or a unit issues a license. */
  refused?: TopUpProblemCode
}

/** Why a line owes nothing any more, regardless of its units. */
export type Ending = "canceled" | "gone" | "refunded"

/** What one entitlement is owed now. */
export type OwedUnits = {
  owed: number
  /** Units that the line has, whether or not they are due yet. */
  units: number
  ending: Ending | null
  /** Highest number of units of the line while the order was paid: `on_refund: keep` keeps that many. */
  paid_units: number
}

/** How many units of each line are owed: claims, exchanges, returns and refunds are judged here. */
export class OwedUnitsOfOrder {
  private readonly order: OrderFacts
  private readonly states: EntitlementState[]
  /** Units of each line that count as unpaid because their return is requested. */
  private unpaidByLine: ReadonlyMap<string, number> = new Map()
  private readonly left = new Map<string, number>()

  constructor(order: OrderFacts, states: EntitlementState[]) {
    this.order = order
    this.states = states
    this.unpaidByLine = unpaidReturns(order, this.unitsLeft)
    // Unpaid units may hold back a replacement, and with it what it replaces.
    this.left.clear()
  }

  of(state: EntitlementState): OwedUnits {
    const { entitlement } = state
    const line = this.lineOf(entitlement.line_item_id)
    const ending = this.endingOf(entitlement, line)
    const units = ending || !line ? 0 : this.unitsLeft(line)
    return {
      owed: this.owed(state, line, units),
      units,
      ending,
      paid_units: Math.max(entitlement.paid_units, this.paidUnits(line)),
    }
  }

  /** The whole order fell, and with it the licenses that belong to no line. */
  orderEnding(): Ending | null {
    return (
      canceledOrGone(this.order) ??
      (isRefundedInFull(this.order, this.unitsLeft) ? ("refunded" as const) : null)
    )
  }

  private endingOf(entitlement: Entitlement, line: LineFacts | undefined): Ending | null {
    const outer = canceledOrGone(this.order)
    if (outer || !line) {
      return outer
    }
    const waitsForMoney = entitlement.issue_on === "payment_captured"
    return isEndedByRefund(this.order, line, waitsForMoney, this.unitsLeft) ? "refunded" : null
  }

  private owed(
    { entitlement, ledger, refused }: EntitlementState,
    line: LineFacts | undefined,
    units: number
  ): number {
    const owed = this.owedByPolicy(entitlement, ledger, line, units)
    return refused ? Math.min(owed, heldUnits(ledger)) : owed
  }

  private owedByPolicy(
    { issue_on, withheld }: Entitlement,
    ledger: Ledger,
    line: LineFacts | undefined,
    units: number
  ): number {
    const held = heldUnits(ledger)
    if (withheld) {
      return Math.min(units, held + ledger.order_off)
    }
    switch (issue_on) {
      case "order_placed":
        return units
      case "payment_captured":
        // Issued units stay; added units wait for their payment, and units on their way back pay for none.
        return Math.min(
          units,
          isPaid(this.order) ? Math.max(held, units - this.unpaidUnits(line)) : held
        )
      case "order_fulfilled":
        return Math.min(units, line ? Math.max(0, line.fulfilled - this.unitsGone(line)) : 0)
      case "manual":
        // Units that the order took may come back, but nothing new is issued.
        return Math.min(units, held + ledger.order_off)
    }
  }

  private paidUnits(line: LineFacts | undefined): number {
    if (!line || canceledOrGone(this.order) || !isPaid(this.order) || !wasPaidFor(this.order)) {
      return 0
    }
    return Math.max(0, Math.floor(this.unitsLeft(line) - this.unpaidUnits(line)))
  }

  private unpaidUnits(line: LineFacts | undefined): number {
    return line ? (this.unpaidByLine.get(line.line_item_id) ?? 0) : 0
  }

  private readonly unitsLeft = (line: LineFacts): number => {
    const known = this.left.get(line.line_item_id)
    if (known !== undefined) {
      return known
    }
    const units = Math.max(0, line.quantity - this.unitsGone(line))
    this.left.set(line.line_item_id, units)
    return units
  }

  /** Gone for good, and asked back by a claim or an exchange whose replacement is there. */
  private unitsGone(line: LineFacts, asking: Swap[] = []): number {
    const swapped = this.order.swaps
      .map((swap) => ({ swap, units: requestedUnits(swap, line) }))
      .filter(({ swap, units }) => units > 0 && this.isSettled(swap, asking))
      .reduce((sum, { units }) => sum + units, 0)
    return line.returned + line.dismissed + line.written_off + swapped
  }

  /** Every licensed replacement line owes all its units; having no such line is enough. */
  private isSettled(swap: Swap, asking: Swap[]): boolean {
    if (asking.includes(swap)) {
      return false
    }
    return this.states
      .filter(({ entitlement }) => swap.replacements.includes(entitlement.line_item_id))
      .every((state) => {
        const line = this.lineOf(state.entitlement.line_item_id)
        const units = line
          ? Math.max(0, line.quantity - this.unitsGone(line, [...asking, swap]))
          : 0
        return Number.isInteger(units) && this.owed(state, line, units) >= units
      })
  }

  private lineOf(id: string): LineFacts | undefined {
    return this.order.lines.find(({ line_item_id }) => line_item_id === id)
  }
}

function canceledOrGone({ canceled, gone }: OrderFacts): Ending | null {
  return gone ? "gone" : canceled ? "canceled" : null
}

function requestedUnits(swap: Swap, line: LineFacts): number {
  return swap.requested.reduce(
    (sum, asked) => (asked.line_item_id === line.line_item_id ? sum + asked.units : sum),
    0
  )
}

/**
 * A requested return lowers what Medusa says is to be paid before anything has come back, and anybody may
 * request one. So the newest units, as many as are on their way back, and their value count as unpaid.
 */
function unpaidReturns(
  { lines, epsilon }: OrderFacts,
  unitsLeft: (line: LineFacts) => number
): Map<string, number> {
  const cuts = new Map<string, number>()
  let units = lines.reduce((sum, { requested }) => sum + requested, 0)
  let value = lines.reduce((sum, { requested, unit_value }) => sum + requested * unit_value, 0)
  if (units <= 0) {
    return cuts
  }
  const newestFirst = [...lines].sort((one, other) => other.created_at - one.created_at)
  for (const line of newestFirst) {
    const worth = isAmount(line.unit_value, epsilon) && isAmount(value, epsilon)
    const forValue = worth ? Math.ceil(value / line.unit_value - 1e-6) : 0
    const cut = Math.min(unitsLeft(line), Math.max(0, units, forValue))
    cuts.set(line.line_item_id, cut)
    units -= cut
    value -= cut * line.unit_value
  }
  return cuts
}
