import { POLICY_DEFAULTS } from "../../../modules/licensing/domain/policies/policy-rules"

/** The fields of a policy in answers. */
export const policyFields = [
  "id",
  "code",
  "name",
  ...Object.keys(POLICY_DEFAULTS),
  "created_at",
  "updated_at",
  "program_id",
  "program.id",
  "program.code",
  "program.name",
]

/** The columns by which lists may be sorted. */
export const policyColumns = ["code", "name", "active", "kind", "created_at", "updated_at"] as const

export const retrievePolicyConfig = {
  entity: "license_policy",
  defaults: policyFields,
  isList: false,
}

export const listPoliciesConfig = { ...retrievePolicyConfig, isList: true }
