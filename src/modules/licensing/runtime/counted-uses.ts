import type { ConsumeOutcome, FoundConsumption, PastUse } from "../consumption/types"
import { consumptionState, mostUses } from "../domain/consumption/consumption"
import type { CheckFacts, CheckRequest } from "../domain/ladder/facts"
import type { FoundLicense } from "./runtime-license"
import type { RuntimeRequest } from "./types"

/** The request of a program that would not run without the feature; empty = none. */
export const demanding = (request: RuntimeRequest, feature: string): RuntimeRequest =>
  feature === "" ? request : { ...request, features: [...(request.features ?? []), feature] }

/** What the ladder is asked about uses of the feature that happened before; undefined = they are of the license as a whole. */
export function usedBefore(
  feature: string,
  entries: readonly PastUse[],
  now: Date
): CheckRequest["used_before"] {
  const last = Math.max(...entries.map(({ at }) => at.getTime()))
  // A time that lies ahead is now, as where it is counted.
  return feature === "" ? undefined : { feature, at: new Date(Math.min(last, now.getTime())) }
}

/** The license without the counter of the whole, where a feature is asked about. */
export const counterOf = (found: FoundLicense | null, feature: string): FoundLicense | null =>
  found && feature ? { ...found, consumption: null } : found

/** The ladder's fact about uses that were counted, or did not fit. */
export function countingOf(
  outcome: ConsumeOutcome,
  counter: FoundConsumption,
  amount: number
): CheckFacts["counting"] {
  if (outcome !== "exhausted") {
    return { fits: true }
  }
  const { resets_at } = consumptionState(counter, counter.period_starts_at, counter.used)
  // What is more than a whole period allows fits into no later one either; uses bought for this one end with it.
  const inNext = mostUses({ ...counter, bought: 0 })
  return { fits: false, resets_at: amount <= inNext ? resets_at : null }
}
