import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { useMutation, useQuery } from "@tanstack/react-query"

import type { Answer } from "../../lib/types"
import { orderLicensingKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import { useInvalidateManagers } from "./license-managers"

const pathOf = (orderId: string) => `/admin/orders/${orderId}/license-managers`

type Managers = Answer<"listOrderLicenseManagers">
/** A manager's assignment to one order. */
type Assignment = { orderId: string; managerId: string }

/** `permissions` absent = the usual ones. */
export type AssignManagerBody = {
  email: string
  first_name?: string | null
  last_name?: string | null
  permissions?: string[]
}

/** The license managers of an order. */
export const useOrderManagers = (orderId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: orderLicensingKeys.detail(orderId, "managers"),
    queryFn: () => sdk.client.fetch<Managers>(pathOf(orderId)),
    staleTime: 0,
  })
  return { managers: data?.license_managers, ...rest }
}

/** Makes somebody a manager of an order; `invitation` null = nobody was invited. */
export const useAssignManager = () =>
  useMutation({
    mutationFn: ({ orderId, ...body }: AssignManagerBody & { orderId: string }) =>
      sdk.client.fetch<Answer<"assignLicenseManager">>(pathOf(orderId), {
        method: "POST",
        body,
      }),
    onSuccess: useInvalidateManagers(),
  })

/** Changes what a manager may do on an order. */
export const useSetManagerPermissions = ({ orderId, managerId }: Assignment) =>
  useMutation({
    mutationFn: (permissions: string[]) =>
      sdk.client.fetch<Managers>(`${pathOf(orderId)}/${managerId}`, {
        method: "POST",
        body: { permissions },
      }),
    onSuccess: useInvalidateManagers(),
  })

/** Removes an order from a manager. */
export const useRemoveManager = () =>
  useMutation({
    mutationFn: ({ orderId, managerId }: Assignment) =>
      sdk.client.fetch(`${pathOf(orderId)}/${managerId}`, { method: "DELETE" }),
    onSuccess: useInvalidateManagers(),
  })

type FoundOrders = {
  orders: { id: string; display_id: number; email: string | null }[]
  count: number
  offset: number
  limit: number
}

/** Orders by number or e-mail, for a combobox. */
export const fetchOrders = (query: { q?: string; limit?: number; offset?: number }) =>
  sdk.client.fetch<FoundOrders>("/admin/orders", {
    query: { ...query, fields: "id,display_id,email", order: "-created_at" },
  })

/** Cache key for the results of {@link fetchOrders} in comboboxes. */
export const ordersComboboxKey = [...ordersQueryKeys.lists(), "licensing-combobox"]
