import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { licenseKeys, managerKeys, orderLicensingKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type {
  Answer,
  Body,
  Invitation,
  LicenseManager,
  ListQuery,
  ManagerEvent,
  ManagerStatus,
} from "../../lib/types"
import { usePages } from "../use-pages"

const PATH = "/admin/license-managers"

export type ManagerListQuery = ListQuery & { status?: ManagerStatus }

export type CreateManagerBody = Body<"createLicenseManager">
export type UpdateManagerBody = Body<"updateLicenseManager">
/** The fields of a person that staff edit. */
export type ManagerNames = Pick<LicenseManager, "first_name" | "last_name" | "phone">

type ManagerResponse = Answer<"retrieveLicenseManager">
type InvitedResponse = ManagerResponse & { invitation: Invitation }
type ManagerListResponse = Answer<"listLicenseManagers">

/** Reloads everything that shows license managers: their own pages, and those of their orders. */
export const useInvalidateManagers = () => {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: managerKeys.all }),
      client.invalidateQueries({ queryKey: orderLicensingKeys.all }),
      client.invalidateQueries({ queryKey: licenseKeys.lists() }),
    ])
}

/** One page of license managers; the previous page stays while the next one loads. */
export const useLicenseManagers = (query: ManagerListQuery) => {
  const { data, ...rest } = useQuery({
    queryKey: managerKeys.list(query),
    queryFn: () => sdk.client.fetch<ManagerListResponse>(PATH, { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** One license manager with their quotas; no request while the id is empty. */
export const useLicenseManager = (id: string) => {
  const { data, ...rest } = useQuery({
    queryKey: managerKeys.detail(id),
    queryFn: () => sdk.client.fetch<ManagerResponse>(`${PATH}/${id}`),
    staleTime: 0,
    enabled: Boolean(id),
  })
  return { ...data, ...rest }
}

/** One page of the orders that a manager manages. */
export const useManagedOrders = (id: string, query: Pick<ListQuery, "limit" | "offset">) => {
  const { data, ...rest } = useQuery({
    queryKey: managerKeys.detail(id, "orders", query),
    queryFn: () => sdk.client.fetch<Answer<"listManagedOrders">>(`${PATH}/${id}/orders`, { query }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** What a manager did, and what was done with them, newest first, page after page. */
export const useManagerEvents = (id: string) =>
  usePages<ManagerEvent>(managerKeys.detail(id, "events"), `${PATH}/${id}/events`, "license_events")

/** Invites a manager without orders. */
export const useCreateLicenseManager = () =>
  useMutation({
    mutationFn: (body: CreateManagerBody) =>
      sdk.client.fetch<InvitedResponse>(PATH, { method: "POST", body }),
    onSuccess: useInvalidateManagers(),
  })

/** Edits, disables or enables a manager, and sets their quotas. */
export const useUpdateLicenseManager = (id: string) =>
  useMutation({
    mutationFn: (body: UpdateManagerBody) =>
      sdk.client.fetch<ManagerResponse>(`${PATH}/${id}`, { method: "POST", body }),
    onSuccess: useInvalidateManagers(),
  })

/** Invites a manager again who has not accepted yet; the previous link stops working. */
export const useInviteManager = () =>
  useMutation({
    mutationFn: (id: string) =>
      sdk.client.fetch<InvitedResponse>(`${PATH}/${id}/invite`, { method: "POST" }),
    onSuccess: useInvalidateManagers(),
  })

/** Deletes a manager and drops them from the cache, so that they are not requested again. */
export const useDeleteLicenseManager = (id: string) => {
  const client = useQueryClient()
  const invalidate = useInvalidateManagers()
  return useMutation({
    mutationFn: () => sdk.client.fetch(`${PATH}/${id}`, { method: "DELETE" }),
    onSuccess: () => {
      client.removeQueries({ queryKey: managerKeys.detail(id) })
      return invalidate()
    },
  })
}
