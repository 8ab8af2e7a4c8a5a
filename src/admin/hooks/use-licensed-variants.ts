import type { AdminOrder } from "@medusajs/types"
import { useQueries } from "@tanstack/react-query"

import { variantPolicyKeys } from "../lib/query-keys"
import type { LicensePolicy } from "../lib/types"
import { fetchVariantPolicies } from "./api/variant-policies"

/** Maximum of offered variants; an order has few. */
const MAX_VARIANTS = 50

export type LicensedVariant = { id: string; label: string; policies: LicensePolicy[] }

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
      queryFn: () => fetchVariantPolicies(id),
    })),
  })
  return ids.flatMap((id, index) => {
    const all = answers[index]?.data?.license_policies ?? []
    // What only adds uses to a license issues none.
    const policies = all.filter(({ top_up }) => top_up === null)
    return policies.length ? [{ id, label: labels.get(id) || id, policies }] : []
  })
}
