import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import type { LicenseKind } from "../../../modules/licensing/domain/vocabulary"
import type { PolicyTerms } from "../../../modules/licensing/domain/policies/policy-rules"
import { policyKeys, variantPolicyKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer, Body, ListQuery } from "../../lib/types"

const PATH = "/admin/license-policies"

export type PolicyListQuery = ListQuery & {
  program_id?: string
  active?: boolean
  kind?: LicenseKind | LicenseKind[]
}
export type UpdatePolicyBody = Partial<Omit<PolicyTerms, "code" | "metadata">>
export type CreatePolicyBody = UpdatePolicyBody & { code: string; program_id: string }

type PolicyResponse = Answer<"retrieveLicensePolicy">
type PolicyListResponse = Answer<"listLicensePolicies">

/** Fetches one page of policies; also what comboboxes page through. */
export const fetchPolicies = (query: PolicyListQuery) =>
  sdk.client.fetch<PolicyListResponse>(PATH, { query })

/** One page of policies; the previous page stays while the next one loads. */
export const useLicensePolicies = (query: PolicyListQuery) => {
  const { data, ...rest } = useQuery({
    queryKey: policyKeys.list(query),
    queryFn: () => fetchPolicies(query),
    placeholderData: keepPreviousData,
  })
  return { ...data, ...rest }
}

/** One policy with the variants that sell it. */
export const useLicensePolicy = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: policyKeys.detail(id),
    queryFn: () => sdk.client.fetch<PolicyResponse>(`${PATH}/${id}`),
  })
  return { ...data, ...rest }
}

export const useCreateLicensePolicy = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CreatePolicyBody) =>
      sdk.client.fetch<PolicyResponse>(PATH, { method: "POST", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: policyKeys.lists() }),
  })
}

/** Changes a policy; existing licenses do not change. */
export const useUpdateLicensePolicy = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: UpdatePolicyBody & Pick<Body<"updateLicensePolicy">, "with_bundled">) =>
      sdk.client.fetch<PolicyResponse>(`${PATH}/${id}`, { method: "POST", body }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: policyKeys.all }),
        client.invalidateQueries({ queryKey: variantPolicyKeys.all }),
      ]),
  })
}

/** Deletes an unused policy; the shop refuses others and says why. */
export const useDeleteLicensePolicy = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => sdk.client.fetch(`${PATH}/${id}`, { method: "DELETE" }),
    onSuccess: () => {
      client.removeQueries({ queryKey: policyKeys.detail(id) })
      return client.invalidateQueries({ queryKey: policyKeys.lists() })
    },
  })
}
