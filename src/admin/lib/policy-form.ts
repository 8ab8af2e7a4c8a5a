import type { Resolver } from "react-hook-form"

import {
  POLICY_DEFAULTS,
  POLICY_NUMBERS,
  policyFaults,
  policyFieldApplies,
  type PolicyTerms,
} from "../../modules/licensing/domain/policies/policy-rules"
import type { FieldFault } from "../../modules/licensing/domain/field-fault"
import {
  featureRowBounds,
  featureRowFaults,
  type FeatureRow,
  rowsToTerms,
  termsToRows,
} from "./feature-rows"
import { faultsToErrors, type Translate } from "./faults"
import type { LicensePolicy } from "./types"

export type PolicyFormValues = Omit<PolicyTerms, "custom_fields" | "metadata" | "feature_terms"> & {
  program_id: string
  feature_terms: FeatureRow[]
}

const { custom_fields, metadata, ...DEFAULTS } = POLICY_DEFAULTS

/** Names of all fields of the form. */
export const POLICY_FORM_FIELDS = [
  "program_id",
  "code",
  "name",
  ...(Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[]),
] as const

/** The initial values of a new policy: two activations per unit, the usual case, not unlimited. */
export const newPolicy = (programId: string): PolicyFormValues => ({
  ...DEFAULTS,
  feature_terms: [],
  program_id: programId,
  code: "",
  name: "",
  max_activations: 2,
})

/** A stored policy as form values. */
export const policyToForm = (policy: LicensePolicy): PolicyFormValues => ({
  ...(Object.fromEntries(
    POLICY_FORM_FIELDS.map((field) => [
      field,
      field === "program_id" ? policy.program.id : policy[field],
    ])
  ) as Omit<PolicyFormValues, "feature_terms">),
  feature_terms: termsToRows(policy.feature_terms),
})

/** The values of the form as they are sent. */
export const policyBody = <Values extends PolicyFormValues>(values: Values) => ({
  ...values,
  feature_terms: rowsToTerms(values),
})

const toTerms = (values: PolicyFormValues): PolicyTerms => ({
  custom_fields,
  metadata,
  ...policyBody(values),
})

/** Whether a policy with these values has the field: what the form shows. */
export const showsField = (field: keyof PolicyTerms, values: PolicyFormValues): boolean =>
  policyFieldApplies(field, toTerms(values))

/**
 * The values without fields that the kind does not have: input for another kind falls back
 * to the default and is not sent.
 */
const applicableValues = (values: PolicyFormValues): PolicyFormValues => {
  const terms = toTerms(values)
  const hidden = Object.entries(DEFAULTS).filter(
    ([field]) => !policyFieldApplies(field as keyof PolicyTerms, terms)
  )
  return { ...values, ...Object.fromEntries(hidden) }
}

/** Validates the form by the shop's rules, without hidden fields. */
export const policyResolver =
  (t: Translate): Resolver<PolicyFormValues> =>
  async (values) => {
    const applicable = applicableValues(values)
    const faults: FieldFault[] = [
      ...policyFaults(toTerms(applicable)),
      ...featureRowFaults(applicable),
    ]
    if (!values.program_id) faults.push({ field: "program_id", rule: "required", message: "" })
    return faults.length
      ? {
          values: {},
          errors: faultsToErrors(faults, t, { ...POLICY_NUMBERS, ...featureRowBounds(values) }),
        }
      : { values: applicable, errors: {} }
  }
