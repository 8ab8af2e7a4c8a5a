import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import productVariantLicenseBundleLink from "../../../links/product-variant-license-bundle"
import { LICENSING_MODULE } from "../../../modules/licensing"
import {
  permitsOwnAct,
  type Permission,
} from "../../../modules/licensing/domain/permissions/permissions"
import { soldPolicies } from "../../../modules/licensing/domain/reconcile/sold-policies"
import type { PolicyQuota } from "../../../modules/licensing/managers/types"
import type LicensingModuleService from "../../../modules/licensing/service"
import { variantOffers } from "../../issuing/lib/variant-offers"
import { linksOfPolicies } from "../../programs/variant-policy-link"

type Variant = {
  id: string
  title: string
  product: { id: string; title: string } | null
}

/**
 * The variants that a manager may order, sorted by name: all of whose policies the quotas cover, and without the
 * permission for orders bundles alone. `left`: units, null = no limit.
 */
export async function orderItems(
  container: MedusaContainer,
  quotas: readonly PolicyQuota[],
  permissions: readonly Permission[]
) {
  const byPolicy = new Map(quotas.map((quota) => [quota.policy.id, quota]))
  const reached = await reachedVariants(container, [...byPolicy.keys()])
  const { policies, bundles } = await variantOffers(container, reached)
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: ["id", "title", "product.id", "product.title"],
    filters: { id: reached },
  })
  return (data as unknown as Variant[])
    .flatMap(({ id, title, product }) => {
      const bundle = bundles.get(id)?.[0]?.bundle ?? null
      const own = policies.get(id) ?? []
      const sold = soldPolicies({ bundle, policies: own.map(({ policy }) => policy) })
      const covered = sold.flatMap(({ policy }) => byPolicy.get(policy.id) ?? [])
      const mayBe = bundle !== null || permitsOwnAct(permissions, "make_orders")
      const isTopUp = bundle === null && own.some(({ top_up }) => top_up !== null)
      if (!mayBe || isTopUp || covered.length < sold.length || sold.some((each) => each.withheld)) {
        return []
      }
      const limits = covered.flatMap(({ left }) => (left === null ? [] : [left]))
      return [
        {
          variant: { id, title },
          product: product && { id: product.id, title: product.title },
          is_bundle: bundle !== null,
          policies: covered.map(({ policy }) => policy),
          left: limits.length === 0 ? null : Math.min(...limits),
        },
      ]
    })
    .sort((one, other) => nameOf(one).localeCompare(nameOf(other)))
}

/** Variants that sell one of the policies, alone or in a bundle. */
async function reachedVariants(container: MedusaContainer, policyIds: string[]): Promise<string[]> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const links = await linksOfPolicies(container, policyIds)
  const items = await licensing.listLicenseBundleItems(
    { policy_id: policyIds },
    { select: ["id", "bundle_id"], take: null }
  )
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: productVariantLicenseBundleLink.entryPoint,
    fields: ["product_variant_id"],
    filters: { license_bundle_id: [...new Set(items.map(({ bundle_id }) => bundle_id))] },
  })
  return [
    ...new Set([
      ...links.map(({ variant_id }) => variant_id),
      ...(data as unknown as { product_variant_id: string }[]).map((row) => row.product_variant_id),
    ]),
  ]
}

const nameOf = ({
  product,
  variant,
}: {
  product: { title: string } | null
  variant: { title: string }
}) => `${product?.title ?? ""} ${variant.title}`
