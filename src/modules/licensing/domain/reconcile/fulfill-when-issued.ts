import type { Entitlement, Ledger } from "./line-ledger"
import type { LineFacts, OrderFacts } from "./order-facts"
import type { LinePlan } from "./reconcile-plan"

/** An entitlement with what stands for it after reconciling, and what it is owed. */
export type IssuedEntitlement = { entitlement: Entitlement; ledger: Ledger; plan: LinePlan }

/** What becomes of one line whose issued units are marked as fulfilled. */
export type LineToFulfill = {
  line_item_id: string
  /** The entitlements that ask for it. */
  entitlement_ids: string[]
  /** Units to be marked now; 0 where somebody else has fulfilled them. */
  units: number
  /** Up to how many units of the line have then been fulfilled once. */
  reached: number
}

/** Why issued units could not be marked as fulfilled. Stable: pages translate it. */
export const FULFILLMENT_PROBLEM_CODES = ["FULFILLMENT_NO_OPTION", "FULFILLMENT_REFUSED"] as const
export type FulfillmentProblemCode = (typeof FULFILLMENT_PROBLEM_CODES)[number]

/** As stored on the order profile, beside what reconciling could not settle. */
export type FulfillmentProblem = {
  code: FulfillmentProblemCode
  line_item_id: string
  message: string
  /** What `reached` would have become: the same is not tried again by itself. */
  reached: number
}

/**
 * Units that are to be marked as fulfilled because their licenses are issued and in force; lines of which
 * nothing has to be done or noted are left out.
 *
 * - Only lines that need no shipping, and of which at least one policy asks for it.
 * - Of several policies of a line each must have issued a unit before it counts, but those that staff issue
 *   by hand: what they owe is not owed by the purchase.
 * - A unit that was fulfilled once, by us or by staff, is never marked again, even if its fulfillment was
 *   cancelled: that is what staff do before they cancel or edit the order.
 */
export function linesToFulfill(order: OrderFacts, issued: IssuedEntitlement[]): LineToFulfill[] {
  return order.lines.flatMap((line) => {
    const found = lineToFulfill(
      line,
      issued.filter(({ entitlement }) => entitlement.line_item_id === line.line_item_id)
    )
    return found ? [found] : []
  })
}

function lineToFulfill(line: LineFacts, ofLine: IssuedEntitlement[]): LineToFulfill | null {
  const asking = ofLine
    .map(({ entitlement }) => entitlement)
    .filter(({ fulfill_when_issued }) => fulfill_when_issued)
  const ended = ofLine.some(({ plan }) => plan.ending !== null || plan.problem !== null)
  if (asking.length === 0 || line.requires_shipping || ended) {
    return null
  }
  const noted = Math.max(...asking.map(({ fulfilled_units }) => fulfilled_units))
  const known = Math.max(noted, Math.ceil(line.fulfilled))
  // Units that are gone were fulfilled: Medusa takes no others back.
  const gone = Math.max(...ofLine.map(({ plan }) => line.quantity - plan.units))
  const reached = Math.max(known, gone + issuedUnits(ofLine))
  return reached > noted
    ? {
        line_item_id: line.line_item_id,
        entitlement_ids: asking.map(({ id }) => id),
        units: reached - known,
        reached,
      }
    : null
}

/** Units of the line for which every policy's license is in force. */
function issuedUnits(ofLine: IssuedEntitlement[]): number {
  return Math.min(
    ...ofLine
      .filter(({ entitlement }) => entitlement.issue_on !== "manual")
      .map(({ ledger, plan }) => Math.min(ledger.active, plan.units))
  )
}

/**
 * Whether the shop tried the same in vain before. Then it waits until staff ask for it (`asked`), or until
 * other units are due: it would be refused again every time the order is looked at.
 */
export function wasRefused(
  { line_item_id, reached }: LineToFulfill,
  problems: readonly FulfillmentProblem[],
  asked: boolean
): boolean {
  return (
    !asked &&
    problems.some((problem) => problem.line_item_id === line_item_id && problem.reached === reached)
  )
}
