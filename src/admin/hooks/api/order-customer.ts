import { customersQueryKeys, ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { orderLicensingKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer } from "../../lib/types"
import { useInvalidateLicenses } from "./licenses"

const pathOf = (orderId: string) => `/admin/orders/${orderId}/licensing/customer`
const keyOf = (orderId: string) => orderLicensingKeys.detail(orderId, "customer")

/** The fields that staff edit of a person. */
export type ContactBody = {
  email: string
  first_name: string | null
  last_name: string | null
  company_name: string | null
  phone: string | null
}
export type SetCustomerBody = { customer_id: string } | ContactBody

/** The owner of an order's licenses, and how many other orders that customer has. */
export const useOrderCustomer = (orderId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: keyOf(orderId),
    queryFn: () => sdk.client.fetch<Answer<"retrieveOrderCustomer">>(pathOf(orderId)),
    staleTime: 0,
  })
  return { orderCustomer: data, ...rest }
}

/** Reloads the order page, our sections and the dashboard's own. */
const useRefresh = () => {
  const client = useQueryClient()
  const invalidate = useInvalidateLicenses()
  return (orderId: string) =>
    Promise.all([
      client.invalidateQueries({ queryKey: ordersQueryKeys.detail(orderId) }),
      client.invalidateQueries({ queryKey: customersQueryKeys.all }),
      invalidate(),
    ])
}

/** Gives the order, and with it its licenses, to a customer: an existing one or a new one. */
export const useSetOrderCustomer = (orderId: string) => {
  const client = useQueryClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: SetCustomerBody) =>
      sdk.client.fetch<Answer<"retrieveOrderCustomer">>(pathOf(orderId), { method: "POST", body }),
    onSuccess: (data) => {
      client.setQueryData(keyOf(orderId), data)
      return refresh(orderId)
    },
  })
}

/** Changes the contact fields of a customer, everywhere where this customer is shown. */
export const useUpdateContact = (customerId: string, orderId: string) => {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (body: Partial<ContactBody>) =>
      sdk.client.fetch(`/admin/customers/${customerId}`, { method: "POST", body }),
    onSuccess: () => refresh(orderId),
  })
}

type FoundCustomers = {
  customers: { id: string; email: string; first_name: string | null; last_name: string | null }[]
  count: number
  offset: number
  limit: number
}

/** Customers by name or e-mail, for a combobox. */
export const fetchCustomers = (query: { q?: string; limit?: number; offset?: number }) =>
  sdk.client.fetch<FoundCustomers>("/admin/customers", {
    query: { ...query, fields: "id,email,first_name,last_name" },
  })
