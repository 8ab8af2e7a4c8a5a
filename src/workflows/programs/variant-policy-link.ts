import { Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../modules/licensing"

/** Policies that a variant sells from now on, and policies that it no longer sells. */
export type VariantPolicyChange = { variant_id: string; add?: string[]; remove?: string[] }

/** One link between a variant and a policy, as Medusa's Link takes it. */
export type VariantPolicyLink = {
  [Modules.PRODUCT]: { product_variant_id: string }
  [LICENSING_MODULE]: { license_policy_id: string }
}

/** The link between a variant and a policy. */
export function variantPolicyLink(variantId: string, policyId: string): VariantPolicyLink {
  return {
    [Modules.PRODUCT]: { product_variant_id: variantId },
    [LICENSING_MODULE]: { license_policy_id: policyId },
  }
}
