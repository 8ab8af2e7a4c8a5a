import { parseDuration } from "../../modules/licensing/domain/policies/duration"

/** The units that staff choose from; a stored duration is ISO 8601 (`P1Y`). */
export const DURATION_UNITS = ["D", "M", "Y"] as const
export type DurationUnit = (typeof DURATION_UNITS)[number]

export type DurationParts = { amount: number; unit: DurationUnit }

/**
 * A duration as a number and its unit: `P3M` → 3 months, `P2W` → 14 days, `P1Y6M` → 18 months; null
 * if that would change its meaning (`P1M15D`) or it is not a duration.
 */
export const splitDuration = (iso: string | null): DurationParts | null => {
  const simple = /^P(\d+)([DMY])$/.exec(iso ?? "")
  if (simple) return { amount: Number(simple[1]), unit: simple[2] as DurationUnit }
  const parsed = iso ? parseDuration(iso) : null
  if (!parsed) return null
  const months = parsed.years * 12 + parsed.months
  if (months && parsed.days) return null
  return months ? { amount: months, unit: "M" } : { amount: parsed.days, unit: "D" }
}

/** The inverse of {@link splitDuration}; without a number the result is empty, so that validation sees it. */
export const joinDuration = (amount: string, unit: DurationUnit): string =>
  amount === "" ? "" : `P${amount}${unit}`
