import type { FieldFault } from "../field-fault"
import { ownValue } from "../own-value"
import { addDuration, isDuration, MAX_DURATION_YEARS } from "./duration"
import type { ConsumptionPeriod, QuantityMode } from "../vocabulary"

/**
 * What one feature has of its own, beside the license as a whole. A member that is absent leaves the feature without
 * it: a feature without `max_consumptions` counts no uses.
 */
export type FeatureTerms = {
  /** Uses that a period includes; null = unlimited: they are only counted. */
  max_consumptions?: number | null
  /** How many uses more are let through; null = any number, absent = none. */
  max_overages?: number | null
  /** When its counter starts again; null or absent = never. */
  consumption_period?: ConsumptionPeriod | null
  /** Computers that may use it at the same time, apart from the license's own; null or absent = no such limit. */
  floating_seats?: number | null
  /** Of a policy: for how long after the license begins it is on (ISO 8601); null or absent = as long as the license. */
  valid_duration?: string | null
  /** Of a license: first instant at which it is off (ISO 8601, UTC); null or absent = as long as the license is on. */
  expires_at?: string | null
}

/** Terms by the code of their feature. */
export type FeaturesTerms = Record<string, FeatureTerms>

/** Faults of the terms beside the features that a policy gives and its way of issuing. Empty = none. */
export function featureTermsFaults(
  terms: FeaturesTerms | null,
  { features, quantity_mode }: { features: readonly string[] | null; quantity_mode: QuantityMode }
): FieldFault<"feature_terms">[] {
  return Object.entries(terms ?? {}).flatMap(([code, own]) => {
    const fault = (rule: string, message: string) => [
      { field: `feature_terms.${code}` as const, rule, message },
    ]
    if (!features?.includes(code)) {
      return fault("unknown_feature", "is only for features that the policy gives")
    }
    const uses =
      countsUses(own) || (own.max_overages === undefined && own.consumption_period === undefined)
        ? []
        : fault("uses_required", "needs max_consumptions for an overage or a period of uses")
    if (quantity_mode !== "key_per_unit" && own.floating_seats) {
      // The one license of a line would have the seats once, however many were bought.
      return fault("not_applicable", "has floating seats only where a key is issued for each unit")
    }
    if (own.expires_at !== undefined) {
      return [
        ...uses,
        ...fault("not_applicable", "has an end only on licenses: set valid_duration"),
      ]
    }
    const { valid_duration = null } = own
    return valid_duration === null || isDuration(valid_duration)
      ? uses
      : [
          ...uses,
          ...fault(
            "duration",
            `needs a valid_duration such as P30D, P6M or P1Y, of at most ${MAX_DURATION_YEARS} years`
          ),
        ]
  })
}

/** Whether uses of the feature are counted apart. */
export function countsUses(terms: FeatureTerms): boolean {
  return terms.max_consumptions !== undefined
}

/** The terms of a license that begins at `start`: durations become ends. */
export function featureTermsAtIssue(
  terms: FeaturesTerms | null,
  start: Date
): FeaturesTerms | null {
  return (
    terms &&
    Object.fromEntries(
      Object.entries(terms).map(([code, { valid_duration, ...own }]) => [
        code,
        valid_duration
          ? { ...own, expires_at: addDuration(start, valid_duration).toISOString() }
          : own,
      ])
    )
  )
}

/** First instant at which the license's feature is off; null = it is on as long as the license. */
export function featureEnd(terms: FeaturesTerms | null | undefined, code: string): Date | null {
  const end = ownValue(terms, code)?.expires_at
  return end ? new Date(end) : null
}

/** Whether the feature is off at `now` although the license gives it. */
export function featureEnded(
  terms: FeaturesTerms | null | undefined,
  code: string,
  now: Date
): boolean {
  const end = featureEnd(terms, code)
  return end !== null && now.getTime() >= end.getTime()
}

/** How many computers may use the feature at the same time, without the overdraft; null = it has no seats of its own. */
export function floatingSeatsOf(
  terms: FeaturesTerms | null | undefined,
  code: string
): number | null {
  return ownValue(terms, code)?.floating_seats ?? null
}

/** Whether any feature has floating seats of its own. */
export function hasFloatingFeatures(terms: FeaturesTerms | null | undefined): boolean {
  return Object.keys(terms ?? {}).some((code) => floatingSeatsOf(terms, code) !== null)
}

/** Those of the features that have floating seats of their own, and how many. */
export function floatingFeatures(
  given: readonly string[],
  terms: FeaturesTerms | null
): Record<string, number> {
  return Object.fromEntries(
    given.flatMap((code) => {
      const seats = floatingSeatsOf(terms, code)
      return seats === null ? [] : [[code, seats] as const]
    })
  )
}

/** Until when a computer holds floating seats, by the feature. */
export type FeatureSeats = Readonly<Record<string, Date>>

/** The features of a license that are on, and the ends of those that end before it by code. */
export type FeaturesInForce = { features: string[]; feature_ends: Record<string, string> }

/**
 * Which of its features a license has at `now`, whether it or its order gives them, and until when those that have an
 * end of their own. Time alone decides, so no job need run.
 * @param seats that the computer in question holds: of the features with floating seats it has only those, for as long.
 *   Absent = the license is meant, whatever the computer
 */
export function featuresInForce(
  given: readonly string[],
  terms: FeaturesTerms | null,
  now: Date,
  seats?: FeatureSeats
): FeaturesInForce {
  const ends = new Map(
    given.map((code) => {
      const end = featureEnd(terms, code)
      const seated =
        seats && floatingSeatsOf(terms, code) !== null ? (ownValue(seats, code) ?? now) : end
      return [code, end && seated && end < seated ? end : seated]
    })
  )
  const features = given.filter((code) => {
    const end = ends.get(code)
    return !end || now.getTime() < end.getTime()
  })
  const ended = features.flatMap((code) => {
    const end = ends.get(code)
    return end ? [[code, end.toISOString()] as const] : []
  })
  return { features, feature_ends: Object.fromEntries(ended) }
}

/** The given features without those that end before `until` (null = all that end) or need a floating seat. */
export function featuresUntil(
  given: readonly string[],
  terms: FeaturesTerms | null,
  until: Date | null
): string[] {
  return given.filter((code) => {
    const end = featureEnd(terms, code)
    const lasts = end === null || (until !== null && end.getTime() >= until.getTime())
    return lasts && floatingSeatsOf(terms, code) === null
  })
}
