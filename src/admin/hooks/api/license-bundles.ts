import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { bundleKeys, policyKeys, variantPolicyKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer, Body, ListQuery } from "../../lib/types"

const PATH = "/admin/license-bundles"

type BundleListQuery = ListQuery & { active?: boolean }
type BundleResponse = Answer<"retrieveLicenseBundle">

/** Fetches one page of bundles; also what comboboxes page through. */
export const fetchBundles = (query: BundleListQuery) =>
  sdk.client.fetch<Answer<"listLicenseBundles">>(PATH, { query })

/** One page of bundles; the previous page stays while the next one loads. */
export const useLicenseBundles = (query: BundleListQuery) => {
  const { data, ...rest } = useQuery({
    queryKey: bundleKeys.list(query),
    queryFn: () => fetchBundles(query),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

/** One bundle with the variants that sell it. */
export const useLicenseBundle = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: bundleKeys.detail(id),
    queryFn: () => sdk.client.fetch<BundleResponse>(`${PATH}/${id}`),
  })
  return { ...data, ...rest }
}

export const useCreateLicenseBundle = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<"createLicenseBundle">) =>
      sdk.client.fetch<BundleResponse>(PATH, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: bundleKeys.lists() }),
  })
}

/** Changes a bundle; what was sold does not change. */
export const useUpdateLicenseBundle = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Omit<Body<"updateLicenseBundle">, "code">) =>
      sdk.client.fetch<BundleResponse>(`${PATH}/${id}`, { method: "POST", body }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: bundleKeys.all }),
        client.invalidateQueries({ queryKey: variantPolicyKeys.all }),
      ]),
  })
}

/** Deletes a bundle that was never sold; the shop refuses others and says why. */
export const useDeleteLicenseBundle = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => sdk.client.fetch(`${PATH}/${id}`, { method: "DELETE" }),
    onSuccess: () => {
      client.removeQueries({ queryKey: bundleKeys.detail(id) })
      return client.invalidateQueries({ queryKey: bundleKeys.lists() })
    },
  })
}

/** The bundle of one variant; null = it sells none. */
export const fetchVariantBundle = (variantId: string) =>
  sdk.client.fetch<Answer<"retrieveVariantLicenseBundle">>(
    `/admin/product-variants/${variantId}/license-bundle`
  )

/** Sets the bundle that a variant sells. */
export const useSetVariantBundle = (variantId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<"setVariantLicenseBundle">) =>
      sdk.client.fetch(`/admin/product-variants/${variantId}/license-bundle`, {
        method: "POST",
        body,
      }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: variantPolicyKeys.all }),
        client.invalidateQueries({ queryKey: bundleKeys.details() }),
        client.invalidateQueries({ queryKey: policyKeys.details() }),
      ]),
  })
}
