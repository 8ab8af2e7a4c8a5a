import type { FieldFault } from "../field-fault"
import { addDuration, isDuration, MAX_DURATION_YEARS } from "./duration"
import type { ConsumptionPeriod } from "../vocabulary"

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
  /** Of a policy: for how long after the license begins it is on (ISO 8601); null or absent = as long as the license. */
  valid_duration?: string | null
  /** Of a license: first instant at which it is off (ISO 8601, UTC); null or absent = as long as the license is on. */
  expires_at?: string | null
}

/** Terms by the code of their feature. */
export type FeaturesTerms = Record<string, FeatureTerms>

/** Faults of the terms beside the features that a policy gives. Empty = none. */
export function featureTermsFaults(
  terms: FeaturesTerms | null,
  features: readonly string[] | null
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
  const end = terms?.[code]?.expires_at
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

/** The features of a license that are on, and the ends of those that end before it by code. */
export type FeaturesInForce = { features: string[]; feature_ends: Record<string, string> }

/**
 * Which of its features a license has at `now`, whether it or its order gives them, and until when those that have an
 * end of their own. Time alone decides, so no job need run.
 */
export function featuresInForce(
  given: readonly string[],
  terms: FeaturesTerms | null,
  now: Date
): FeaturesInForce {
  const features = given.filter((code) => !featureEnded(terms, code, now))
  const ends = features.flatMap((code) => {
    const end = featureEnd(terms, code)
    return end ? [[code, end.toISOString()] as const] : []
  })
  return { features, feature_ends: Object.fromEntries(ends) }
}

/** The given features without those that end before `until`; null = all that end. */
export function featuresUntil(
  given: readonly string[],
  terms: FeaturesTerms | null,
  until: Date | null
): string[] {
  return given.filter((code) => {
    const end = featureEnd(terms, code)
    return end === null || (until !== null && end.getTime() >= until.getTime())
  })
}
