import { chooseTopUp, type TopUpTarget } from "../consumption/top-ups"
import type { Entitlement, Ledger } from "./line-ledger"
import { heldUnits } from "./line-ledger"
import type { OrderFacts } from "./order-facts"
import type { LinePlan } from "./reconcile-plan"

/** What one plan means for one entitlement. */
export type PlannedEntitlement = { entitlement: Entitlement; ledger: Ledger; plan: LinePlan }

/**
 * Decides which top-up of each line applies, and leaves out the others: a variant may top up licenses of several
 * policies, but a line adds uses to one license. What was added stays with its entitlement, whatever becomes of the
 * license. Where uses are still to be added and cannot be, the line has a problem.
 * @param targets the licenses that lines name, by id
 */
export function settleTopUps(
  { placing }: Pick<OrderFacts, "placing">,
  planned: readonly PlannedEntitlement[],
  targets: ReadonlyMap<string, TopUpTarget>,
  now: Date
): PlannedEntitlement[] {
  const kept = new Map(
    [...linesOf(planned)].map(([line, offers]) => [line, settleLine(placing, offers, targets, now)])
  )
  return planned.flatMap((each) => {
    if (!each.entitlement.top_up) {
      return [each]
    }
    const one = kept.get(each.entitlement.line_item_id)
    return one?.entitlement === each.entitlement ? [one] : []
  })
}

function linesOf(planned: readonly PlannedEntitlement[]): Map<string, PlannedEntitlement[]> {
  const lines = new Map<string, PlannedEntitlement[]>()
  for (const each of planned.filter(({ entitlement }) => entitlement.top_up !== null)) {
    const { line_item_id } = each.entitlement
    lines.set(line_item_id, [...(lines.get(line_item_id) ?? []), each])
  }
  return lines
}

/** The one offer of the line that applies, or the first with the problem. */
function settleLine(
  placing: boolean,
  all: PlannedEntitlement[],
  targets: ReadonlyMap<string, TopUpTarget>,
  now: Date
): PlannedEntitlement {
  const held = all.filter(({ ledger }) => ledger.next_index > 0)
  const offers = held.length > 0 ? held : all
  const first = offers[0] as PlannedEntitlement
  const { plan, ledger, entitlement } = first
  const nothingToAdd = placing || plan.problem !== null || plan.units <= heldUnits(ledger)
  if (nothingToAdd) {
    return first
  }
  const named = entitlement.top_up?.license_id ?? null
  const { offer_id, problem } = chooseTopUp(
    offers.flatMap(({ entitlement: { id, policy_id, top_up } }) =>
      top_up ? [{ ...top_up, id, policy_id }] : []
    ),
    named !== null,
    (named !== null && targets.get(named)) || null,
    plan.units,
    now
  )
  return problem === null
    ? (offers.find(({ entitlement: { id } }) => id === offer_id) as PlannedEntitlement)
    : {
        ...first,
        plan: { ...plan, issue: 0, reinstate: 0, owed: heldUnits(ledger), problem },
      }
}
