import type { OrderFacts } from "./order-facts"
import type { Ending, OwedUnits } from "./owed-units"

/** Units that were lost for one reason, in plain English; pages show it beside the license. */
export type LossReason = { reason: string; units: number }

/** Why licenses fell when their whole order or line ended. */
export const ENDING_REASONS: Readonly<Record<Ending, string>> = {
  canceled: "Order canceled",
  gone: "Order no longer exists",
  refunded: "Order refunded in full",
}

/** Why uses fell that an order had added to licenses of other orders. */
export const LICENSING_DELETED = "Licensing of the order deleted"

export const RETURNED = "Unit returned"
export const CLAIMED = "Unit claimed"
export const EXCHANGED = "Unit exchanged"
export const FULFILLMENT_CANCELED = "Fulfillment canceled"
export const EDITED = "Unit removed by an edit of the order"

/**
 * Why units of a line fall now. Each cause explains the units that the order reports for it, less those that
 * fell for it before; the rest was removed by an edit of the order, or is no longer fulfilled.
 * @param taken units that fall
 * @param lost units of the line that were lost before and are still out of force, by reason
 */
export function lossReasons(
  order: OrderFacts,
  lineItemId: string,
  { ending, owed, units }: Pick<OwedUnits, "ending" | "owed" | "units">,
  taken: number,
  lost: ReadonlyMap<string, number>
): LossReason[] {
  if (ending) {
    return [{ reason: ENDING_REASONS[ending], units: taken }]
  }
  let left = taken
  const reasons = [
    ...causes(order, lineItemId),
    { reason: remainderReason(owed, units), units: taken },
  ]
  return reasons.flatMap(({ reason, units: explained }, at) => {
    const isRest = at === reasons.length - 1
    const now = Math.min(left, isRest ? left : Math.max(0, explained - (lost.get(reason) ?? 0)))
    left -= now
    return now > 0 ? [{ reason, units: now }] : []
  })
}

/** Units that the order itself reports as gone. */
function causes(order: OrderFacts, lineItemId: string): LossReason[] {
  const line = order.lines.find(({ line_item_id }) => line_item_id === lineItemId)
  const swapped = (kind: "claim" | "exchange") =>
    order.swaps
      .filter((swap) => swap.kind === kind)
      .flatMap(({ requested: asked }) => asked)
      .filter((asked) => asked.line_item_id === lineItemId)
      .reduce((sum, asked) => sum + asked.units, 0)
  return [
    { reason: RETURNED, units: (line?.returned ?? 0) + (line?.dismissed ?? 0) },
    { reason: CLAIMED, units: swapped("claim") + (line?.written_off ?? 0) },
    { reason: EXCHANGED, units: swapped("exchange") },
  ]
}

/** The line still has the units if only their fulfillment was canceled. */
function remainderReason(owed: number, units: number): string {
  return owed < units ? FULFILLMENT_CANCELED : EDITED
}
