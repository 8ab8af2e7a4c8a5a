import { policyFields } from "../license-policies/query-config"

/** A variant's policies, each with all that a policy shows. */
export const variantPolicyFields = policyFields.map((field) => `license_policies.${field}`)
