import { chooseTopUp, type TopUpChoice, type TopUpTarget } from "../consumption/top-ups"
import type { OrderFacts } from "./order-facts"
import type { EntitlementState } from "./owed-units"

/**
 * Decides which top-up of each line applies, and leaves out the others: a variant may top up licenses of several
 * policies, but a line adds uses to one license. What was added stays with its entitlement, whatever becomes of the
 * license. A line that may add none keeps its first top-up, with the reason. It comes before planning: a replacement
 * settles a claim only if its uses can be added.
 * @param targets the licenses that lines name, by id
 */
export function chooseTopUps(
  { lines }: Pick<OrderFacts, "lines">,
  states: readonly EntitlementState[],
  targets: ReadonlyMap<string, TopUpTarget>,
  now: Date
): EntitlementState[] {
  const quantities = new Map(lines.map((line) => [line.line_item_id, line.quantity]))
  const chosen = new Map(
    [...topUpsByLine(states)].map(([line, all]) => [
      line,
      chooseOfLine(all, quantities.get(line) ?? 0, targets, now),
    ])
  )
  return states.flatMap((state) => {
    if (!state.entitlement.top_up) {
      return [state]
    }
    const one = chosen.get(state.entitlement.line_item_id)
    return one?.entitlement === state.entitlement ? [one] : []
  })
}

function topUpsByLine(states: readonly EntitlementState[]): Map<string, EntitlementState[]> {
  const lines = new Map<string, EntitlementState[]>()
  for (const state of states.filter(({ entitlement }) => entitlement.top_up !== null)) {
    const { line_item_id } = state.entitlement
    lines.set(line_item_id, [...(lines.get(line_item_id) ?? []), state])
  }
  return lines
}

/** The top-up of the line that applies, or the first with the reason why none does. */
function chooseOfLine(
  all: EntitlementState[],
  units: number,
  targets: ReadonlyMap<string, TopUpTarget>,
  now: Date
): EntitlementState {
  const held = all.filter(({ ledger }) => ledger.next_index > 0)
  const states = held.length > 0 ? held : all
  const choice = choose(states, units, targets, now)
  return choice.problem === null
    ? (states.find(({ entitlement: { id } }) => id === choice.offer_id) as EntitlementState)
    : { ...(states[0] as EntitlementState), refused: choice.problem }
}

function choose(
  states: EntitlementState[],
  units: number,
  targets: ReadonlyMap<string, TopUpTarget>,
  now: Date
): TopUpChoice {
  const named = states[0]?.entitlement.top_up?.license_id ?? null
  return chooseTopUp(
    states.flatMap(({ entitlement: { id, policy_id, top_up } }) =>
      top_up ? [{ ...top_up, id, policy_id }] : []
    ),
    named !== null,
    (named !== null && targets.get(named)) || null,
    units,
    now
  )
}
