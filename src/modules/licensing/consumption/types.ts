import type { ConsumptionTerms } from "../domain/consumption/consumption"
import type { ConsumptionPeriod } from "../domain/vocabulary"

/** A counter in its present period, with the terms that decide over it. */
export type FoundConsumption = ConsumptionTerms & {
  consumption_period: ConsumptionPeriod | null
  period_starts_at: Date
  used: number
}

/** What a program reports. */
export type Use = {
  amount: number
  /** A repeated call with the same key counts once; null = each call counts. */
  key: string | null
}

/**
 * `counted`; `repeated` = it was counted before, by the same key; `exhausted` = it does not fit, and nothing was
 * counted; `reused` = the key was used for another amount.
 */
export type ConsumeOutcome = "counted" | "repeated" | "exhausted" | "reused"

/** What came of it, and the counter as it then is; null = the license counts nothing. */
export type Consumed = { outcome: ConsumeOutcome; counter: FoundConsumption } | null
