import type { MedusaContainer } from "@medusajs/framework/types"

import type { TopUpTerms } from "../../../modules/licensing/domain/consumption/top-ups"
import { bundleAnswer, type ReadBundle } from "../license-bundles/helpers"
import { linksOfVariants } from "../../../workflows/programs/variant-policy-link"

/** What a unit adds to a license of the policy; null = a unit issues one. */
type SeenTopUp = (Omit<TopUpTerms, "feature"> & { feature: string | null }) | null

type Variant<T> = { id: string; license_policies?: (T | null | undefined)[] | null }

/**
 * The policies of variants as the query graph read them, sorted by code, each with what a unit does: by variant. A link
 * outlives what it links to, which then reads as null or undefined.
 */
export async function policiesOfVariants<T extends { id: string; code: string }>(
  container: MedusaContainer,
  variants: Variant<T>[]
): Promise<(variantId: string) => (T & { top_up: SeenTopUp })[]> {
  const links = await linksOfVariants(
    container,
    variants.map(({ id }) => id)
  )
  return (variantId) =>
    (variants.find(({ id }) => id === variantId)?.license_policies ?? [])
      .filter((policy): policy is T => Boolean(policy))
      .sort((one, other) => one.code.localeCompare(other.code))
      .map((policy) => {
        const top_up = links.find(
          ({ variant_id, policy_id }) => variant_id === variantId && policy_id === policy.id
        )?.top_up
        return {
          ...policy,
          top_up: top_up ? { ...top_up, feature: top_up.feature || null } : null,
        }
      })
}

/** The bundle of a variant as the query graph read it; null = it sells none. */
export function bundleOfVariant(variant: { license_bundle?: ReadBundle | null }) {
  return variant.license_bundle ? bundleAnswer(variant.license_bundle) : null
}
