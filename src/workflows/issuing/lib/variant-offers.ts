import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { TopUpTerms } from "../../../modules/licensing/domain/consumption/top-ups"
import type { VariantOffer } from "../../../modules/licensing/domain/reconcile/sold-policies"
import type { VariantBundleLink } from "../../../modules/licensing/programs/types"
import type LicensingModuleService from "../../../modules/licensing/service"
import { linkedPolicy } from "../../programs/variant-policy-link"

/** A policy as it is now. */
export type OfferedPolicy = Awaited<
  ReturnType<LicensingModuleService["listLicensePolicies"]>
>[number]
type Bundle = NonNullable<VariantOffer<OfferedPolicy>["bundle"]>

/** Something that a variant sells, since when. */
export type Linked = { created_at: Date }

/** What variants sell now, by variant. `top_up` null = a unit issues a license of the policy. */
type Offers = {
  policies: Map<string, (Linked & { policy: OfferedPolicy; top_up: TopUpTerms | null })[]>
  bundles: Map<string, (Linked & { bundle: Bundle })[]>
}

/** Reads what variants sell: their own policies, and the bundle that a variant has instead. */
export async function variantOffers(
  container: MedusaContainer,
  variantIds: string[]
): Promise<Offers> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const links = await licensing.bundles.linksOfVariants([...new Set(variantIds)])
  const policyLinks = links.policies.map(linkedPolicy)
  const bundleLinks = links.bundles
  const policies = await licensing.listLicensePolicies(
    { id: [...new Set(policyLinks.map(({ policy_id }) => policy_id))] },
    { take: null, relations: ["program"] }
  )
  const bundles = bundleLinks.length > 0 ? await readBundles(licensing, bundleLinks) : []
  const offers: Offers = { policies: new Map(), bundles: new Map() }
  for (const { variant_id, policy_id, created_at, top_up } of policyLinks) {
    const policy = policies.find(({ id }) => id === policy_id)
    if (policy) {
      append(offers.policies, variant_id, { created_at, policy, top_up })
    }
  }
  for (const { variant_id, license_bundle_id, created_at } of bundleLinks) {
    const bundle = bundles.find(({ id }) => id === license_bundle_id)
    if (bundle) {
      append(offers.bundles, variant_id, { created_at, bundle })
    }
  }
  return offers
}

function append<T>(map: Map<string, T[]>, variantId: string, value: T): void {
  map.set(variantId, [...(map.get(variantId) ?? []), value])
}

async function readBundles(
  licensing: LicensingModuleService,
  links: VariantBundleLink[]
): Promise<Bundle[]> {
  const rows = await licensing.listLicenseBundles(
    { id: [...new Set(links.map(({ license_bundle_id }) => license_bundle_id))] },
    { take: null, relations: ["items", "items.policy", "items.policy.program"] }
  )
  return rows.map(({ id, active, items }) => ({
    id,
    active,
    items: [...items]
      .sort((one, other) => one.position - other.position)
      .map(({ seats, policy }) => ({
        policy_id: policy.id,
        seats,
        policy: policy as OfferedPolicy,
      })),
  }))
}
