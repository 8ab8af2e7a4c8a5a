import type { Operation } from "../../lib/operation"

/** The routes of a product. */
export const productOperations: readonly Operation[] = [
  {
    id: "listProductLicensePolicies",
    tag: "Policies",
    method: "GET",
    path: "/admin/products/:id/license-policies",
    summary: "List a product's variants with the policies or the bundle that they sell",
    answer: "product_policies",
    errors: ["PRODUCT_NOT_FOUND"],
  },
]
