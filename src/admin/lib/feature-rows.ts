import type { FieldFault } from "../../modules/licensing/domain/field-fault"
import type { FeaturesTerms } from "../../modules/licensing/domain/policies/feature-terms"
import { POLICY_NUMBERS } from "../../modules/licensing/domain/policies/policy-rules"
import type { ConsumptionPeriod } from "../../modules/licensing/domain/vocabulary"

/** A feature whose uses are counted, as a row of a form: codes may hold dots, which a form's names may not. */
export type FeatureRow = {
  feature: string
  max_consumptions: number | null
  max_overages: number | null
  consumption_period: ConsumptionPeriod | null
}

/** The part of a form that says what features have of their own. */
export type FeatureTermsForm = { features: string[] | null; feature_terms: FeatureRow[] }

/** What a feature has when its uses begin to be counted. */
export const newFeatureRow = (feature: string): FeatureRow => ({
  feature,
  max_consumptions: 100,
  max_overages: 0,
  consumption_period: null,
})

/** Stored terms as rows of a form. */
export const termsToRows = (terms: FeaturesTerms | null): FeatureRow[] =>
  Object.entries(terms ?? {}).map(([feature, own]) => ({
    feature,
    max_consumptions: own.max_consumptions ?? null,
    max_overages: own.max_overages === undefined ? 0 : own.max_overages,
    consumption_period: own.consumption_period ?? null,
  }))

/** The rows of features that are given, as they are stored; null = none. */
export const rowsToTerms = ({
  features,
  feature_terms,
}: FeatureTermsForm): FeaturesTerms | null => {
  const given = feature_terms.filter(({ feature }) => features?.includes(feature))
  return given.length > 0
    ? Object.fromEntries(given.map(({ feature, ...terms }) => [feature, terms]))
    : null
}

/** Numbers that the shop refuses, by the names of their fields in the form. */
export const featureRowFaults = ({ feature_terms }: FeatureTermsForm): FieldFault[] =>
  feature_terms.flatMap((row, index) =>
    (["max_consumptions", "max_overages"] as const).flatMap((field) => {
      const { min, max } = POLICY_NUMBERS[field]
      const value = row[field]
      return value === null || (Number.isInteger(value) && value >= min && value <= max)
        ? []
        : [{ field: `feature_terms.${index}.${field}`, rule: "range", message: "" }]
    })
  )

/** The bounds of the numbers of the rows, for their messages. */
export const featureRowBounds = ({ feature_terms }: FeatureTermsForm) =>
  Object.fromEntries(
    feature_terms.flatMap((_, index) =>
      (["max_consumptions", "max_overages"] as const).map((field) => [
        `feature_terms.${index}.${field}`,
        POLICY_NUMBERS[field],
      ])
    )
  )
