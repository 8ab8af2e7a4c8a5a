import type { MoneyMove, OrderFacts } from "./order-facts"

/** Floating-point sums are off by far less than a thousandth of the smallest amount. */
const NOISE = 1 / 1000

/** Is `left` at least `right`, within floating-point error? */
export function atLeast(left: number, right: number, epsilon: number): boolean {
  return left - right > -epsilon * NOISE
}

/** Is it more than nothing? Half of the smallest amount counts. */
export function isAmount(value: number, epsilon: number): boolean {
  return value > epsilon * NOISE
}

/** Nothing is left to be paid, as Medusa sees it: up to the smallest amount of the currency. */
export function isPaid({ pending, epsilon }: OrderFacts): boolean {
  return atLeast(epsilon, pending, epsilon)
}

/** The sum of movements, in all or in a span of time. */
export function sumOf(moves: MoneyMove[], within: (at: number) => boolean = () => true): number {
  return moves.reduce((sum, { amount, at }) => (within(at) ? sum + amount : sum), 0)
}

/** The order has some payment, in money or credit. */
export function wasPaidFor(order: OrderFacts): boolean {
  return isAmount(sumOf(order.captures) + order.prepaid, order.epsilon)
}
