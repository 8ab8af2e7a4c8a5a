import type { ConsumptionPeriod } from "../vocabulary"

/**
 * Counted uses of a license: how many a period includes, how many more are let through, and when counting starts again.
 * Where the database counts, the migration of `licensing_consume` says the same in SQL; a test holds the two equal.
 */

/** Most uses that one period of one license counts; the bound of an unlimited license too. */
export const MOST_COUNTED = 2_000_000_000

/** Most uses of one call. */
export const MOST_AT_ONCE = 1_000_000

const DAY_MS = 24 * 60 * 60 * 1000

/** The one period of a counter that never starts again. */
const ALWAYS = new Date(0)

/** What decides over the uses of a license. */
export type ConsumptionTerms = {
  /** Uses that a period includes; null = unlimited. */
  max_consumptions: number | null
  /** How many more are let through; null = any number, 0 = none. */
  max_overages: number | null
  /** Uses that were bought for this period, and those bought until used that it has used. */
  bought: number
  /** Uses that were bought until used, and are left: they go on to the next period. */
  carried: number
}

/** What a program, a buyer or staff read of a counter. */
export type ConsumptionState = {
  /** Uses counted in this period. */
  used: number
  /** Included and bought uses that are left; null = unlimited. */
  left: number | null
  /** Uses beyond those. */
  overage: number
  /** The first instant of the next period; null = the counter never starts again. */
  resets_at: Date | null
}

/** The first instant of the period that `at` falls in, by the UTC calendar; weeks begin on Monday. */
export function periodStart(period: ConsumptionPeriod | null, at: Date): Date {
  const year = at.getUTCFullYear()
  const month = at.getUTCMonth()
  const day = at.getUTCDate()
  switch (period) {
    case null:
      return ALWAYS
    case "daily":
      return new Date(Date.UTC(year, month, day))
    case "weekly":
      return new Date(Date.UTC(year, month, day - ((at.getUTCDay() + 6) % 7)))
    case "monthly":
      return new Date(Date.UTC(year, month))
    case "annually":
      return new Date(Date.UTC(year, 0))
  }
}

/** The first instant of the period after the one that begins at `start`; null = there is no other. */
export function nextPeriodStart(period: ConsumptionPeriod | null, start: Date): Date | null {
  switch (period) {
    case null:
      return null
    case "daily":
      return new Date(start.getTime() + DAY_MS)
    case "weekly":
      return new Date(start.getTime() + 7 * DAY_MS)
    case "monthly":
      return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1))
    case "annually":
      return new Date(Date.UTC(start.getUTCFullYear() + 1, 0))
  }
}

/** Uses that the license has in a period, bought ones included; null = unlimited. */
function includedUses({
  max_consumptions,
  bought,
  carried,
}: Omit<ConsumptionTerms, "max_overages">): number | null {
  return max_consumptions === null ? null : max_consumptions + bought + carried
}

/** Most uses that a period counts, bought ones and the overage included. */
export function mostUses(terms: ConsumptionTerms): number {
  const included = includedUses(terms)
  return included === null || terms.max_overages === null
    ? MOST_COUNTED
    : Math.min(included + terms.max_overages, MOST_COUNTED)
}

/** Whether `amount` more uses may be counted where `used` are. All of them or none. */
export function mayConsume(terms: ConsumptionTerms, used: number, amount: number): boolean {
  return used + amount <= mostUses(terms)
}

/** What is to be read of a counter that stands at `used` in the period that begins at `start`. */
export function consumptionState(
  terms: ConsumptionTerms & { consumption_period: ConsumptionPeriod | null },
  start: Date,
  used: number
): ConsumptionState {
  const included = includedUses(terms)
  return {
    used,
    left: included === null ? null : Math.max(0, included - used),
    overage: included === null ? 0 : Math.max(0, used - included),
    resets_at: nextPeriodStart(terms.consumption_period, start),
  }
}
