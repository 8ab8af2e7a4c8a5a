import type { Entitlement, Ledger } from "./line-ledger"
import type { LineFacts, OrderFacts } from "./order-facts"
import type { LinePlan } from "./reconcile-plan"

/** An entitlement with its licenses after reconciling, and what it is owed. */
export type IssuedEntitlement = { entitlement: Entitlement; ledger: Ledger; plan: LinePlan }

/** The plan for one line whose issued units are marked as fulfilled. */
export type LineToFulfill = {
  line_item_id: string
  /** The entitlements whose policy asks for it. */
  entitlement_ids: string[]
  /** Units to be marked now; 0 if somebody else has fulfilled them. */
  units: number
  /** Highest number of units of the line ever fulfilled, afterwards. */
  reached: number
}

/** Why issued units could not be marked as fulfilled. Stable: pages translate it. */
export const FULFILLMENT_PROBLEM_CODES = ["FULFILLMENT_NO_OPTION", "FULFILLMENT_REFUSED"] as const
export type FulfillmentProblemCode = (typeof FULFILLMENT_PROBLEM_CODES)[number]

/** As stored on the order profile, beside the problems of reconciling. */
export type FulfillmentProblem = {
  code: FulfillmentProblemCode
  line_item_id: string
  message: string
  /** What `reached` would have become: the same number is not tried again automatically. */
  reached: number
}

/**
 * Units to be marked as fulfilled because their licenses are issued and in force; lines with nothing to do or
 * record are left out.
 *
 * - Only lines that need no shipping, and of which at least one policy asks for it.
 * - Each of several policies of a line must have issued a unit before it counts, except policies that staff
 *   issue by hand.
 * - A unit that was fulfilled once, by the plugin or by staff, is never marked again, even if its fulfillment
 *   was canceled: staff cancel it before they cancel or edit the order.
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

/** Whether a policy of one of the lines marks issued units as fulfilled. */
export function someFulfill(
  lines: { entitlement: Pick<Entitlement, "fulfill_when_issued"> }[]
): boolean {
  return lines.some(({ entitlement }) => entitlement.fulfill_when_issued)
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
  // Units that are gone were fulfilled: Medusa takes back no others.
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
 * Whether the same attempt failed before. Then it waits until staff ask for it (`asked`) or other units are
 * due: otherwise every reconcile would be refused again.
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
