import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import productVariantLicensePolicyLink from "../../links/product-variant-license-policy"
import { LICENSING_MODULE } from "../../modules/licensing"
import type { TopUpTerms } from "../../modules/licensing/domain/consumption/top-ups"

/** Policies that a variant sells from now on, policies whose licenses it tops up, and policies that leave it. */
export type VariantPolicyChange = {
  variant_id: string
  /** A unit issues a license. */
  add?: string[]
  /** A unit adds uses to a license of the policy. */
  top_ups?: (TopUpTerms & { policy_id: string })[]
  remove?: string[]
  /** The policies take the place of the bundle that the variant sells. */
  replace_bundle?: boolean
}

/** One link between a variant and a policy, as Medusa's Link takes it; `data` are its own columns. */
export type VariantPolicyLink = {
  [Modules.PRODUCT]: { product_variant_id: string }
  [LICENSING_MODULE]: { license_policy_id: string }
  data?: LinkColumns
}

type LinkColumns = {
  top_up_uses: number | null
  top_up_feature: string | null
  top_up_until: string | null
}

/** What one link says, with what a unit adds to a license; `top_up` null = it issues one. */
export type LinkedPolicy = {
  variant_id: string
  policy_id: string
  top_up: TopUpTerms | null
  created_at: Date
}

/** The link between a variant and a policy, without its columns. */
export function variantPolicyLink(variantId: string, policyId: string): VariantPolicyLink {
  return {
    [Modules.PRODUCT]: { product_variant_id: variantId },
    [LICENSING_MODULE]: { license_policy_id: policyId },
  }
}

/** The link with what it says. */
export function linkThatSays(
  variantId: string,
  policyId: string,
  top_up: TopUpTerms | null
): VariantPolicyLink {
  return {
    ...variantPolicyLink(variantId, policyId),
    data: {
      top_up_uses: top_up?.uses ?? null,
      top_up_feature: top_up?.feature || null,
      top_up_until: top_up?.until ?? null,
    },
  }
}

/** The links of variants to policies. */
export async function linksOfVariants(
  container: MedusaContainer,
  variantIds: string[]
): Promise<LinkedPolicy[]> {
  return await readLinks(container, { product_variant_id: [...new Set(variantIds)] })
}

/** The links of policies to variants. */
export async function linksOfPolicies(
  container: MedusaContainer,
  policyIds: string[]
): Promise<LinkedPolicy[]> {
  return await readLinks(container, { license_policy_id: [...new Set(policyIds)] })
}

type LinkRow = LinkColumns & {
  product_variant_id: string
  license_policy_id: string
  created_at: string | Date
}

async function readLinks(
  container: MedusaContainer,
  filters: Record<string, string[]>
): Promise<LinkedPolicy[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: productVariantLicensePolicyLink.entryPoint,
    fields: [
      "product_variant_id",
      "license_policy_id",
      "created_at",
      "top_up_uses",
      "top_up_feature",
      "top_up_until",
    ],
    filters,
  })
  return (data as unknown as LinkRow[]).map(({ product_variant_id, license_policy_id, ...row }) =>
    linkedPolicy({ ...row, variant_id: product_variant_id, policy_id: license_policy_id })
  )
}

/** The link as its row says it. */
export function linkedPolicy({
  variant_id,
  policy_id,
  created_at,
  ...columns
}: LinkColumns & {
  variant_id: string
  policy_id: string
  created_at: string | Date
}): LinkedPolicy {
  const { top_up_uses: uses, top_up_feature, top_up_until } = columns
  return {
    variant_id,
    policy_id,
    created_at: new Date(created_at),
    top_up:
      uses === null || uses === undefined
        ? null
        : {
            uses,
            feature: top_up_feature ?? "",
            until: top_up_until as TopUpTerms["until"],
          },
  }
}
