import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"

import { managerKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer, Body, ListQuery } from "../../lib/types"
import { useInvalidateManagers } from "./license-managers"

const pathOf = (managerId: string) => `/admin/license-managers/${managerId}/scopes`

type Scopes = Answer<"listManagerScopes">

/** One page of the customers and customer groups whose orders a manager manages. */
export const useManagerScopes = (id: string, query: Pick<ListQuery, "limit" | "offset">) => {
  const { data, ...rest } = useQuery({
    queryKey: managerKeys.detail(id, "scopes", query),
    queryFn: () => sdk.client.fetch<Scopes>(pathOf(id), { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** Makes a manager manage the orders of a customer or a group. */
export const useAddManagerScope = (id: string) =>
  useMutation({
    mutationFn: (body: Body<"addManagerScope">) =>
      sdk.client.fetch<Scopes>(pathOf(id), { method: "POST", body }),
    onSuccess: useInvalidateManagers(),
  })

/** Changes what a manager may do on the orders of a customer or a group. */
export const useSetScopePermissions = (id: string, scopeId: string) =>
  useMutation({
    mutationFn: (permissions: string[]) =>
      sdk.client.fetch<Scopes>(`${pathOf(id)}/${scopeId}`, {
        method: "POST",
        body: { permissions },
      }),
    onSuccess: useInvalidateManagers(),
  })

/** Takes a customer or a group away from a manager. */
export const useRemoveManagerScope = (id: string) =>
  useMutation({
    mutationFn: (scopeId: string) =>
      sdk.client.fetch(`${pathOf(id)}/${scopeId}`, { method: "DELETE" }),
    onSuccess: useInvalidateManagers(),
  })

type FoundGroups = {
  customer_groups: { id: string; name: string }[]
  count: number
  offset: number
  limit: number
}

/** Customer groups by name, for a combobox. */
export const fetchCustomerGroups = (query: { q?: string; limit?: number; offset?: number }) =>
  sdk.client.fetch<FoundGroups>("/admin/customer-groups", {
    query: { ...query, fields: "id,name" },
  })
