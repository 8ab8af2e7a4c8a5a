import type { ConsumeOutcome, FoundConsumption } from "../consumption/types"
import { consumptionState, mostUses } from "../domain/consumption/consumption"
import type { CheckFacts } from "../domain/ladder/facts"
import type { FoundLicense } from "./runtime-license"
import type { RuntimeRequest } from "./types"

/** The request of a program that would not run without the feature; empty = none. */
export const demanding = (request: RuntimeRequest, feature: string): RuntimeRequest =>
  feature === "" ? request : { ...request, features: [...(request.features ?? []), feature] }

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
  // What is more than a whole period allows fits into no later one either.
  return { fits: false, resets_at: amount <= mostUses(counter) ? resets_at : null }
}
