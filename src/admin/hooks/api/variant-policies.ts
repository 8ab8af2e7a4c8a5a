import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { fetchVariantBundle } from "./license-bundles"
import { bundleKeys, policyKeys, variantPolicyKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer, Body } from "../../lib/types"

type VariantResponse = Answer<"listVariantLicensePolicies">

/** The policies that one variant issues, tops up and leaves from now on. */
export type VariantPolicyChange = { variantId: string } & Required<
  Omit<Body<"updateVariantLicensePolicies">, "replace_bundle">
> &
  Pick<Body<"updateVariantLicensePolicies">, "replace_bundle">

const fetchVariantPolicies = (variantId: string) =>
  sdk.client.fetch<VariantResponse>(`/admin/product-variants/${variantId}/license-policies`)

/** What one sold unit of a variant issues: its policies, or its bundle. */
export const fetchVariantOffer = async (variantId: string) => {
  const [{ license_policies }, { license_bundle }] = await Promise.all([
    fetchVariantPolicies(variantId),
    fetchVariantBundle(variantId),
  ])
  return { license_policies, license_bundle }
}

/** The policies that one sold unit of a variant issues or tops up, or its bundle. */
export const useVariantPolicies = (variantId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: variantPolicyKeys.detail(variantId),
    queryFn: () => fetchVariantOffer(variantId),
  })
  return { ...data, ...rest }
}

/** Every variant of a product with its policies. */
export const useProductPolicies = (productId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: variantPolicyKeys.detail(productId),
    queryFn: () =>
      sdk.client.fetch<Answer<"listProductLicensePolicies">>(
        `/admin/products/${productId}/license-policies`
      ),
  })
  return { ...data, ...rest }
}

/**
 * Applies changes variant by variant; the route is idempotent, so that a repeat after a failure
 * half way does no harm. Data is reloaded in either case.
 */
export const useChangeVariantPolicies = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (changes: VariantPolicyChange[]) => {
      for (const { variantId, ...body } of changes) {
        await sdk.client.fetch<VariantResponse>(
          `/admin/product-variants/${variantId}/license-policies`,
          { method: "POST", body }
        )
      }
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: variantPolicyKeys.all }),
        client.invalidateQueries({ queryKey: policyKeys.details() }),
        client.invalidateQueries({ queryKey: bundleKeys.details() }),
      ]),
  })
}
