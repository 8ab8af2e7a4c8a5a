import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { orderLicensingKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Invitation, OrderManager } from "../../lib/types"

const pathOf = (orderId: string) => `/admin/orders/${orderId}/license-managers`

type Managers = { license_managers: OrderManager[] }

/** `permissions` absent = the usual ones. */
export type AssignManagerBody = {
  email: string
  first_name?: string | null
  last_name?: string | null
  permissions?: string[]
}

/** Who manages an order's licences besides its owner. */
export const useOrderManagers = (orderId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: orderLicensingKeys.detail(orderId, "managers"),
    queryFn: () => sdk.client.fetch<Managers>(pathOf(orderId)),
    staleTime: 0,
  })
  return { managers: data?.license_managers, ...rest }
}

/** Reads all of the order's licensing anew; its history tells of managers too. */
const useRefresh = (orderId: string) => {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: orderLicensingKeys.detail(orderId) })
}

/** Makes somebody a manager of the order; `invitation` null = was active already, and told. */
export const useAssignManager = (orderId: string) =>
  useMutation({
    mutationFn: (body: AssignManagerBody) =>
      sdk.client.fetch<Managers & { invitation: Invitation | null }>(pathOf(orderId), {
        method: "POST",
        body,
      }),
    onSuccess: useRefresh(orderId),
  })

/** Changes what a manager may do on this order. */
export const useSetManagerPermissions = (orderId: string, managerId: string) =>
  useMutation({
    mutationFn: (permissions: string[]) =>
      sdk.client.fetch<Managers>(`${pathOf(orderId)}/${managerId}`, {
        method: "POST",
        body: { permissions },
      }),
    onSuccess: useRefresh(orderId),
  })

/** Takes the order away from a manager. */
export const useRemoveManager = (orderId: string) =>
  useMutation({
    mutationFn: (managerId: string) =>
      sdk.client.fetch(`${pathOf(orderId)}/${managerId}`, { method: "DELETE" }),
    onSuccess: useRefresh(orderId),
  })

/** Invites a manager again who has not accepted yet; the former link is dead. */
export const useInviteManager = (orderId: string) =>
  useMutation({
    mutationFn: (managerId: string) =>
      sdk.client.fetch<{ invitation: Invitation | null }>(
        `/admin/license-managers/${managerId}/invite`,
        { method: "POST" }
      ),
    onSuccess: useRefresh(orderId),
  })
