import type { Operation } from "../../lib/operation"
import { AdminSetVariantLicenseBundle, AdminUpdateVariantLicensePolicies } from "./validators"

const tag = "Policies"
const path = "/admin/product-variants/:id/license-policies"

/** The routes of a product variant. */
export const productVariantOperations: readonly Operation[] = [
  {
    id: "listVariantLicensePolicies",
    tag,
    method: "GET",
    path,
    summary: "List the policies that a sold unit of a variant issues or tops up",
    answer: "variant_policies",
    errors: ["VARIANT_NOT_FOUND"],
  },
  {
    id: "updateVariantLicensePolicies",
    tag,
    method: "POST",
    path,
    summary: "Add and remove policies of a variant",
    description:
      "Adding what is there and removing what is not changes nothing. `top_ups` sell more counted uses of licenses that " +
      "the buyer has: the order line names the license in its metadata, `licensing_license_id`. Policies take the place " +
      "of a bundle of the variant with `replace_bundle` only.",
    body: AdminUpdateVariantLicensePolicies,
    examples: {
      "Sell a policy": { add: ["lpol_01K8Z0V5N3"] },
      "Sell 1,000 more uses": {
        top_ups: [{ policy_id: "lpol_01K8Z0V5N3", uses: 1000, until: "used" }],
      },
    },
    answer: "variant_policies",
    errors: [
      "VARIANT_NOT_FOUND",
      "POLICY_NOT_FOUND",
      "POLICY_ADDED_AND_REMOVED",
      "TOP_UP_NOT_COUNTED",
      "VARIANT_SELLS_BUNDLE",
    ],
  },
  {
    id: "retrieveVariantLicenseBundle",
    tag: "Bundles",
    method: "GET",
    path: "/admin/product-variants/:id/license-bundle",
    summary: "Get the bundle that a variant sells",
    description: "null: it sells none, or policies of its own.",
    answer: "variant_bundle",
    errors: ["VARIANT_NOT_FOUND"],
  },
  {
    id: "setVariantLicenseBundle",
    tag: "Bundles",
    method: "POST",
    path: "/admin/product-variants/:id/license-bundle",
    summary: "Set the bundle that a variant sells",
    description:
      "It replaces the one that it sold; null takes it away. Orders already placed keep what they were owed. It takes the " +
      "place of policies of the variant with `replace_policies` only. What replaces something counts as sold since then.",
    body: AdminSetVariantLicenseBundle,
    examples: { "Sell a bundle": { license_bundle_id: "lbdl_01K8Z0V5N3" } },
    answer: "variant_bundle",
    errors: ["VARIANT_NOT_FOUND", "BUNDLE_NOT_FOUND", "VARIANT_SELLS_POLICIES"],
  },
]
