import type { AdminOrder } from "@medusajs/types"
import { useQueries } from "@tanstack/react-query"

import { variantPolicyKeys } from "../lib/query-keys"
import { fetchVariantOffer } from "./api/variant-policies"

/** Maximum of offered variants; an order has few. */
const MAX_VARIANTS = 50

export type LicensedVariant = { id: string; label: string; policies: { name: string }[] }

/** The variants of an order that issue licenses. */
export const useLicensedVariants = (order: AdminOrder): LicensedVariant[] => {
  const labels = new Map(
    order.items.flatMap(({ variant_id, product_title, variant_title }) =>
      variant_id
        ? [[variant_id, [product_title, variant_title].filter(Boolean).join(" – ")] as const]
        : []
    )
  )
  const ids = [...labels.keys()].slice(0, MAX_VARIANTS)
  const answers = useQueries({
    queries: ids.map((id) => ({
      queryKey: variantPolicyKeys.detail(id),
      queryFn: () => fetchVariantOffer(id),
    })),
  })
  return ids.flatMap((id, index) => {
    const { license_policies = [], license_bundle } = answers[index]?.data ?? {}
    // What only adds uses to a license issues none.
    const own = license_policies.filter(({ top_up }) => top_up === null)
    const policies = license_bundle?.items.map(({ policy }) => policy) ?? own
    return policies.length ? [{ id, label: labels.get(id) || id, policies }] : []
  })
}
