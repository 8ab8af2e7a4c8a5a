import type { FieldFault } from "../../modules/licensing/domain/field-fault"
import type {
  FeaturesTerms,
  FeatureTerms,
} from "../../modules/licensing/domain/policies/feature-terms"
import { POLICY_NUMBERS } from "../../modules/licensing/domain/policies/policy-rules"
import type { ConsumptionPeriod } from "../../modules/licensing/domain/vocabulary"

/** A feature with terms of its own, as a row of a form: codes may hold dots, which a form's names may not. */
export type FeatureRow = {
  feature: string
  /** Whether its uses are counted; only then the three that follow are stored. */
  counts: boolean
  max_consumptions: number | null
  max_overages: number | null
  consumption_period: ConsumptionPeriod | null
  floating_seats: number | null
  /** Of a policy. */
  valid_duration: string | null
  /** Of a license. */
  expires_at: string | null
}

/** The part of a form that says what features have of their own. */
export type FeatureTermsForm = { features: string[] | null; feature_terms: FeatureRow[] }

/** What a feature has when it gets terms of its own. */
export const newFeatureRow = (feature: string): FeatureRow => ({
  feature,
  counts: false,
  max_consumptions: 100,
  max_overages: 0,
  consumption_period: null,
  floating_seats: null,
  valid_duration: null,
  expires_at: null,
})

/** Stored terms as rows of a form. */
export const termsToRows = (terms: FeaturesTerms | null): FeatureRow[] =>
  Object.entries(terms ?? {}).map(([feature, own]) => ({
    ...newFeatureRow(feature),
    ...(own.max_consumptions !== undefined && {
      counts: true,
      max_consumptions: own.max_consumptions,
      max_overages: own.max_overages === undefined ? 0 : own.max_overages,
      consumption_period: own.consumption_period ?? null,
    }),
    floating_seats: own.floating_seats ?? null,
    valid_duration: own.valid_duration ?? null,
    expires_at: own.expires_at ?? null,
  }))

const rowToTerms = ({
  counts,
  max_consumptions,
  max_overages,
  consumption_period,
  floating_seats,
  valid_duration,
  expires_at,
}: FeatureRow): FeatureTerms => ({
  ...(counts && { max_consumptions, max_overages, consumption_period }),
  ...(floating_seats !== null && { floating_seats }),
  ...(valid_duration !== null && { valid_duration }),
  ...(expires_at !== null && { expires_at }),
})

/** The rows of features that are given, as they are stored; null = none. */
export const rowsToTerms = ({
  features,
  feature_terms,
}: FeatureTermsForm): FeaturesTerms | null => {
  const stored = feature_terms
    .filter(({ feature }) => features?.includes(feature))
    .map((row) => [row.feature, rowToTerms(row)] as const)
    .filter(([, terms]) => Object.keys(terms).length > 0)
  return stored.length > 0 ? Object.fromEntries(stored) : null
}

const NUMBERS = ["max_consumptions", "max_overages", "floating_seats"] as const

/** Numbers that the shop refuses, by the names of their fields in the form. */
export const featureRowFaults = ({ feature_terms }: FeatureTermsForm): FieldFault[] =>
  feature_terms.flatMap((row, index) =>
    NUMBERS.flatMap((field) => {
      const { min, max } = POLICY_NUMBERS[field]
      const value = row[field]
      const fits = value === null || (Number.isInteger(value) && value >= min && value <= max)
      return fits || (field !== "floating_seats" && !row.counts)
        ? []
        : [{ field: `feature_terms.${index}.${field}`, rule: "range", message: "" }]
    })
  )

/** The bounds of the numbers of the rows, for their messages. */
export const featureRowBounds = ({ feature_terms }: FeatureTermsForm) =>
  Object.fromEntries(
    feature_terms.flatMap((_, index) =>
      NUMBERS.map((field) => [`feature_terms.${index}.${field}`, POLICY_NUMBERS[field]])
    )
  )
