import type { Resolver } from "react-hook-form"

import type { FieldFault } from "../../modules/licensing/domain/field-fault"
import { LICENSE_DATES } from "../../modules/licensing/domain/license-dates"
import {
  EDITABLE_TERMS,
  hasFloatingSeats,
  KEY_ONLY_TERMS,
  POLICY_NUMBERS,
} from "../../modules/licensing/domain/policies/policy-rules"
import { customFieldFaults, fieldsToRows, rowsToFields, type CustomField } from "./custom-fields"
import {
  featureRowBounds,
  featureRowFaults,
  type FeatureRow,
  rowsToTerms,
  termsToRows,
} from "./feature-rows"
import { faultsToErrors, type Translate } from "./faults"
import type { LicenseDetail } from "./types"

export const LICENSE_FORM_FIELDS = [
  "granted_seats",
  ...LICENSE_DATES,
  ...EDITABLE_TERMS,
  "is_trial",
  "is_test",
  "note",
] as const
export type LicenseFormField = (typeof LICENSE_FORM_FIELDS)[number]
/** The changeable fields of an issued license: never its kind. */
export type UpdateLicenseBody = Partial<Pick<LicenseDetail, LicenseFormField>>
export type LicenseFormValues = Omit<
  Pick<LicenseDetail, LicenseFormField>,
  "custom_fields" | "feature_terms"
> & {
  custom_fields: CustomField[]
  feature_terms: FeatureRow[]
}

export const NOTE_LENGTH = 1000

/** The whole numbers of the form and their bounds. */
const NUMBERS = { ...POLICY_NUMBERS, granted_seats: { min: 0, max: 1_000_000 } }

export const licenseToForm = (license: LicenseDetail): LicenseFormValues =>
  Object.fromEntries(
    LICENSE_FORM_FIELDS.map((field) => [
      field,
      field === "custom_fields"
        ? fieldsToRows(license.custom_fields)
        : field === "feature_terms"
          ? termsToRows(license.feature_terms)
          : license[field],
    ])
  ) as LicenseFormValues

/** Whether a license has the field at all: what the form shows. */
export const licenseHasField = (field: LicenseFormField, license: LicenseDetail): boolean => {
  const { kind, authorization, purchased_seats, is_trial } = license
  if (field === "granted_seats") return purchased_seats !== null
  if (field === "expires_at") return kind !== "perpetual" || is_trial
  if (field === "max_users") return authorization === "named_user"
  if (KEY_ONLY_TERMS.includes(field)) return authorization === "license_key"
  if (field === "grace_hours") return kind === "subscription" || kind === "time_limited"
  if (field === "max_consumptions" || field === "max_overages") return kind === "consumption"
  if (field.startsWith("floating_") && field !== "floating_seats") return hasFloatingSeats(license)
  if (field === "max_borrow_hours") return hasFloatingSeats(license)
  return true
}

const isLater = (one: string | null, other: string | null): boolean =>
  !one || !other || new Date(one) > new Date(other)

const licenseFaults = (values: LicenseFormValues): FieldFault[] => {
  const faults: FieldFault[] = [
    ...customFieldFaults(values.custom_fields),
    ...featureRowFaults(values),
  ]
  for (const field of LICENSE_FORM_FIELDS) {
    const value = values[field]
    const bounds = field in NUMBERS ? NUMBERS[field as keyof typeof NUMBERS] : null
    if (!bounds || typeof value !== "number") continue
    if (!Number.isInteger(value) || value < bounds.min || value > bounds.max) {
      faults.push({ field, rule: "range", message: "" })
    }
  }
  if (!isLater(values.expires_at, values.starts_at)) {
    faults.push({ field: "expires_at", rule: "before_start", message: "" })
  }
  return faults
}

/** Validates the form; the shop does so again. */
export const licenseResolver =
  (t: Translate): Resolver<LicenseFormValues> =>
  async (values) => {
    const faults = licenseFaults(values)
    const bounds = { ...NUMBERS, ...featureRowBounds(values) }
    if (faults.length) return { values: {}, errors: faultsToErrors(faults, t, bounds) }
    return { values, errors: {} }
  }

/** Only changed fields, so that changes by others in the meantime stay. */
export const licenseChanges = (
  before: LicenseFormValues,
  after: LicenseFormValues
): UpdateLicenseBody =>
  Object.fromEntries(
    LICENSE_FORM_FIELDS.filter(
      (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])
    ).map((field) => [
      field,
      field === "custom_fields"
        ? rowsToFields(after.custom_fields)
        : field === "feature_terms"
          ? rowsToTerms(after)
          : after[field],
    ])
  )
