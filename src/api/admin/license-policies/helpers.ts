import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { policyNotFound } from "../../../modules/licensing/programs/program-errors"
import type LicensingModuleService from "../../../modules/licensing/service"

/** The variants that sell a policy, and their products. */
const variantFields = ["id", "title", "sku", "product.id", "product.title"].map(
  (field) => `product_variants.${field}`
)

/**
 * One policy as the admin API answers it, with the `variants` that sell it and its `license_count`.
 * @throws 404 POLICY_NOT_FOUND
 */
export async function retrievePolicy(id: string, scope: MedusaContainer, fields: string[]) {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "license_policy",
    fields: [...fields, "id", ...variantFields],
    filters: { id },
  })
  const [found] = data
  if (!found) {
    throw policyNotFound(id)
  }
  const { product_variants, ...policy } = found
  const licensing = scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const counts = await licensing.policies.countLicenses([id])
  return {
    ...policy,
    // A link outlives its variant.
    variants: (product_variants ?? []).filter(Boolean),
    license_count: counts[id] ?? 0,
  }
}
