import { atLeast, isAmount, sumOf } from "./money"
import type { LineFacts, OrderFacts } from "./order-facts"

/** The remaining units of a line. */
export type UnitsLeft = (line: LineFacts) => number

/**
 * When the order was last emptied of money: the time of the last refund that left less than the smallest amount
 * of all captured and prepaid money. Null if that never happened.
 */
export function emptiedAt(order: OrderFacts): number | null {
  const times = order.refunds
    .filter(({ amount }) => isAmount(amount, order.epsilon))
    .map(({ at }) => at)
    .sort((one, other) => other - one)
  const empty = times.find((time) => {
    const left =
      sumOf(order.captures, (at) => at <= time) - sumOf(order.refunds, (at) => at <= time)
    return !atLeast(left + order.prepaid, order.epsilon, order.epsilon)
  })
  return empty ?? null
}

/**
 * Has a refund ended a line? Decided by the order's facts alone, so the time of judging does not matter. Lines
 * that existed when the order was emptied stand and fall together, free ones included; they return only when
 * payments made since cover all remaining units.
 *
 * @param waitsForMoney does the line's policy issue only paid units? If not, it may have issued for a deposit,
 *   whose refund ends nothing.
 */
export function isEndedByRefund(
  order: OrderFacts,
  line: LineFacts,
  waitsForMoney: boolean,
  unitsLeft: UnitsLeft
): boolean {
  const emptied = emptiedAt(order)
  if (emptied === null || line.created_at > emptied) {
    return false
  }
  return (
    isAmount(valueOf(linesAt(order, emptied), unitsLeft), order.epsilon) &&
    (waitsForMoney || !wasDeposit(order, emptied, unitsLeft)) &&
    !isPaidAgain(order, emptied, unitsLeft)
  )
}

/**
 * The whole order was paid and refunded, and not paid again: licenses that belong to the order as a whole fall.
 */
export function isRefundedInFull(order: OrderFacts, unitsLeft: UnitsLeft): boolean {
  const emptied = emptiedAt(order)
  return (
    emptied !== null &&
    !wasDeposit(order, emptied, unitsLeft) &&
    !isPaidAgain(order, emptied, unitsLeft)
  )
}

function linesAt(order: OrderFacts, time: number): LineFacts[] {
  return order.lines.filter(({ created_at }) => created_at <= time)
}

function valueOf(lines: LineFacts[], unitsLeft: UnitsLeft): number {
  return lines.reduce((sum, line) => sum + unitsLeft(line) * line.unit_value, 0)
}

function wasDeposit(order: OrderFacts, emptied: number, unitsLeft: UnitsLeft): boolean {
  const came = sumOf(order.captures, (at) => at <= emptied) + order.prepaid
  const value = valueOf(linesAt(order, emptied), unitsLeft)
  return !atLeast(came + order.epsilon, value, order.epsilon)
}

function isPaidAgain(order: OrderFacts, emptied: number, unitsLeft: UnitsLeft): boolean {
  const since =
    sumOf(order.captures, (at) => at > emptied) - sumOf(order.refunds, (at) => at > emptied)
  // A line may cost no more than the smallest amount: no payment does not pay it again.
  return (
    isAmount(since, order.epsilon) &&
    atLeast(since + order.epsilon, valueOf(order.lines, unitsLeft), order.epsilon)
  )
}
