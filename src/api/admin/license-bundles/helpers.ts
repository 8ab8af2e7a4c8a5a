import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { bundleNotFound } from "../../../modules/licensing/programs/program-errors"
import type LicensingModuleService from "../../../modules/licensing/service"
import { bundleFields } from "./query-config"

/** The variants that sell a bundle, and their products. */
const variantFields = ["id", "title", "sku", "product.id", "product.title"].map(
  (field) => `product_variants.${field}`
)

type Named = { id: string; code: string; name: string }
type ReadItem = {
  position: number
  seats: number | null
  policy: Named & { active: boolean; program: Named }
}

/** A bundle as the query graph read it. */
export type ReadBundle = Named & {
  active: boolean
  metadata: Record<string, unknown> | null
  created_at: Date
  updated_at: Date
  items: ReadItem[]
}

const named = ({ id, code, name }: Named): Named => ({ id, code, name })

/** A bundle as the admin API answers it: what it holds in its order. */
export function bundleAnswer({ items, ...bundle }: ReadBundle) {
  return {
    ...named(bundle),
    active: bundle.active,
    metadata: bundle.metadata,
    created_at: bundle.created_at,
    updated_at: bundle.updated_at,
    items: [...items]
      .sort((one, other) => one.position - other.position)
      .map(({ seats, policy }) => ({
        policy_id: policy.id,
        seats,
        policy: { ...named(policy), active: policy.active, program: named(policy.program) },
      })),
  }
}

/**
 * One bundle with the `variants` that sell it and its `license_count`.
 * @throws 404 BUNDLE_NOT_FOUND
 */
export async function retrieveBundle(id: string, scope: MedusaContainer) {
  const { data } = await scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "license_bundle",
    fields: [...bundleFields, ...variantFields],
    filters: { id },
  })
  const [found] = data
  if (!found) {
    throw bundleNotFound(id)
  }
  const licensing = scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  return {
    ...bundleAnswer(found as ReadBundle),
    // A link outlives its variant.
    variants: (found.product_variants ?? []).filter(Boolean),
    license_count: await licensing.bundles.countLicenses(id),
  }
}
