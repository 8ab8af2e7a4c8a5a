import { atLeast, isAmount, sumOf } from "./money"
import type { LineFacts, OrderFacts } from "./order-facts"

/** The units that are left of a line. */
export type UnitsLeft = (line: LineFacts) => number

/**
 * When the order was last without any money: the time of the last refund after which less than the
 * smallest amount was left of what had been captured and prepaid. Null if that never happened.
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
 * Is a line ended because its money was given back? Told by the order's facts alone, so it does not matter
 * when they are looked at. Lines that were there when the order was emptied stand and fall together, a free
 * one with what it was given for; they return only when what was paid since covers all that is left.
 *
 * @param waitsForMoney does the line's policy issue only what is paid? If not, it may have been issued
 * for a deposit that was given back, which ends nothing.
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
    isAmount(valueOf(thereAt(order, emptied), unitsLeft), order.epsilon) &&
    (waitsForMoney || !wasDeposit(order, emptied, unitsLeft)) &&
    !isPaidAnew(order, emptied, unitsLeft)
  )
}

/** The whole order was paid and given back, and not paid anew: what hangs on it as a whole falls. */
export function isRefundedInFull(order: OrderFacts, unitsLeft: UnitsLeft): boolean {
  const emptied = emptiedAt(order)
  return (
    emptied !== null &&
    !wasDeposit(order, emptied, unitsLeft) &&
    !isPaidAnew(order, emptied, unitsLeft)
  )
}

function thereAt(order: OrderFacts, time: number): LineFacts[] {
  return order.lines.filter(({ created_at }) => created_at <= time)
}

function valueOf(lines: LineFacts[], unitsLeft: UnitsLeft): number {
  return lines.reduce((sum, line) => sum + unitsLeft(line) * line.unit_value, 0)
}

function wasDeposit(order: OrderFacts, emptied: number, unitsLeft: UnitsLeft): boolean {
  const came = sumOf(order.captures, (at) => at <= emptied) + order.prepaid
  const value = valueOf(thereAt(order, emptied), unitsLeft)
  return !atLeast(came + order.epsilon, value, order.epsilon)
}

function isPaidAnew(order: OrderFacts, emptied: number, unitsLeft: UnitsLeft): boolean {
  const since =
    sumOf(order.captures, (at) => at > emptied) - sumOf(order.refunds, (at) => at > emptied)
  // A line may cost no more than the smallest amount: it is not paid anew by nothing.
  return (
    isAmount(since, order.epsilon) &&
    atLeast(since + order.epsilon, valueOf(order.lines, unitsLeft), order.epsilon)
  )
}
