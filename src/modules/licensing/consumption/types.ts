import type { ConsumptionState, ConsumptionTerms } from "../domain/consumption/consumption"
import type { ConsumptionPeriod } from "../domain/vocabulary"

/** A counter in its present period, with the terms that decide over it. */
export type FoundConsumption = ConsumptionTerms & {
  consumption_period: ConsumptionPeriod | null
  period_starts_at: Date
  used: number
}

/** The request of the notice that a call raised, to be answered after the call; null = it raised none. */
export type Noticed = { notice_id: string | null }

/** What a program reports. */
export type Use = {
  /** Code of the feature that is used; empty = the license as a whole. */
  feature: string
  amount: number
  /** A repeated call with the same key counts once; null = each call counts. */
  key: string | null
}

/**
 * `counted`; `repeated` = it was counted before, by the same key; `exhausted` = it does not fit, and nothing was
 * counted; `reused` = the key was used for another amount or feature.
 */
export type ConsumeOutcome = "counted" | "repeated" | "exhausted" | "reused"

/** A use that happened before. */
export type PastUse = { id: string; amount: number; at: Date }

/** What came of uses that happened before; null = the license counts nothing. */
export type PastUses = (Noticed & { counted: number; counter: FoundConsumption }) | null

/** The uses that were counted in a period. */
export type UsesOf = { starts_at: Date; used: number }

/** A counter as people see it. */
type SeenCounter = ConsumptionState & ConsumptionTerms

/**
 * What people see: the counter (null = the license counts no uses), those of features, and the uses by day and by month,
 * of the license as a whole or of the feature that was asked for.
 */
export type ConsumptionHistory = {
  consumption: SeenCounter | null
  features: (SeenCounter & { feature: string })[]
  days: UsesOf[]
  months: UsesOf[]
}

/** What came of it, and the counter as it then is; null = the license counts nothing. */
export type Consumed = (Noticed & { outcome: ConsumeOutcome; counter: FoundConsumption }) | null
