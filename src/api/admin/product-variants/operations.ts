import type { Operation } from "../../lib/operation"
import { AdminUpdateVariantLicensePolicies } from "./validators"

const tag = "Policies"
const path = "/admin/product-variants/:id/license-policies"

/** The routes of a product variant. */
export const productVariantOperations: readonly Operation[] = [
  {
    id: "listVariantLicensePolicies",
    tag,
    method: "GET",
    path,
    summary: "List the policies that a sold unit of a variant issues",
    answer: "variant_policies",
    errors: ["VARIANT_NOT_FOUND"],
  },
  {
    id: "updateVariantLicensePolicies",
    tag,
    method: "POST",
    path,
    summary: "Add and remove policies of a variant",
    description: "Adding what is there and removing what is not changes nothing.",
    body: AdminUpdateVariantLicensePolicies,
    examples: { "Sell a policy": { add: ["lpol_01K8Z0V5N3"] } },
    answer: "variant_policies",
    errors: ["VARIANT_NOT_FOUND", "POLICY_NOT_FOUND", "POLICY_ADDED_AND_REMOVED"],
  },
]
