import type { FieldFault } from "../field-fault"
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
    return countsUses(own) ||
      (own.max_overages === undefined && own.consumption_period === undefined)
      ? []
      : fault("uses_required", "needs max_consumptions for an overage or a period of uses")
  })
}

/** Whether uses of the feature are counted apart. */
export function countsUses(terms: FeatureTerms): boolean {
  return terms.max_consumptions !== undefined
}
