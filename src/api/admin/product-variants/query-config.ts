import { bundleFields } from "../license-bundles/query-config"
import { policyFields } from "../license-policies/query-config"

/** A variant's policies, each with all that a policy shows. */
export const variantPolicyFields = policyFields.map((field) => `license_policies.${field}`)

/** The fields of a variant's bundle. */
export const variantBundleFields = bundleFields.map((field) => `license_bundle.${field}`)
