import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { orderLicensingKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer, Body, HistoryEntry } from "../../lib/types"
import { usePages } from "../use-pages"
import {
  fetchLicenses,
  useInvalidateLicenses,
  type LicenseListQuery,
  type LicenseListResponse,
} from "./licenses"

type OrderLicensingResponse = Answer<"retrieveOrderLicensing">

/** Interval of reloading the figures while licenses are being issued. */
const POLL_MS = 1500

/** An order's licensing state; polls while `in_progress`. */
export const useOrderLicensing = (orderId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: orderLicensingKeys.detail(orderId, "state"),
    queryFn: () => sdk.client.fetch<OrderLicensingResponse>(`/admin/orders/${orderId}/licensing`),
    refetchInterval: ({ state }) => (state.data?.order_licensing.in_progress ? POLL_MS : false),
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** Interval of reloading while a license floats, so that seats in use are true; a hidden page does not reload. */
const FLOATING_POLL_MS = 10_000

/** One page of an order's licenses, keys masked. `polling` follows the order's `in_progress`. */
export const useOrderLicenses = (orderId: string, query: LicenseListQuery, polling = false) => {
  const { data, ...rest } = useQuery({
    queryKey: orderLicensingKeys.detail(orderId, "licenses", query),
    queryFn: () =>
      query.q
        ? fetchLicenses({ ...query, order_id: [orderId] })
        : sdk.client.fetch<LicenseListResponse>(`/admin/orders/${orderId}/licenses`, { query }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      polling ? POLL_MS : state.data?.licenses.some((each) => each.floating) && FLOATING_POLL_MS,
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** The history of an order, its payments, mails and licenses, newest first, page by page. */
export const useOrderHistory = (orderId: string) =>
  usePages<HistoryEntry>(
    orderLicensingKeys.detail(orderId, "history"),
    `/admin/orders/${orderId}/licensing/history`,
    "history"
  )

/** The licensing details of an order that staff edit. */
export type UpdateProfileBody = Body<"updateOrderLicensing">

/** Changes the licensing details of an order, which may change the status of its licenses. */
export const useUpdateOrderProfile = (orderId: string) => {
  const client = useQueryClient()
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: (body: UpdateProfileBody) =>
      sdk.client.fetch<OrderLicensingResponse>(`/admin/orders/${orderId}/licensing`, {
        method: "POST",
        body,
      }),
    onSuccess: (data) => {
      client.setQueryData(orderLicensingKeys.detail(orderId, "state"), data)
      return invalidate()
    },
  })
}

/** The acts on an order's licensing that return its new state. */
export type OrderLicensingAct = "check" | "apply-policies" | "send-mail"

/** Runs one act, shows its answer at once and reloads licenses and history. */
export const useOrderLicensingAct = (orderId: string, act: OrderLicensingAct) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      sdk.client.fetch<OrderLicensingResponse>(`/admin/orders/${orderId}/licensing/${act}`, {
        method: "POST",
      }),
    onSuccess: (data) => {
      client.setQueryData(orderLicensingKeys.detail(orderId, "state"), data)
      return client.invalidateQueries({ queryKey: orderLicensingKeys.detail(orderId) })
    },
  })
}

/** The licenses that a line could add its uses to. */
export const useTopUpLicenses = (orderId: string, lineItemId: string) =>
  useQuery({
    queryKey: orderLicensingKeys.detail(orderId, "top-up-licenses", { lineItemId }),
    queryFn: () =>
      sdk.client.fetch<Answer<"listTopUpLicenses">>(
        `/admin/orders/${orderId}/licensing/top-ups/${lineItemId}/licenses`
      ),
    staleTime: 0,
  })

/** Says which license a line adds uses to, and reloads the order and its licenses. */
export const useNameTopUpLicense = (orderId: string) => {
  const client = useQueryClient()
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: ({ lineItemId, ...body }: { lineItemId: string } & Body<"nameTopUpLicense">) =>
      sdk.client.fetch<OrderLicensingResponse>(
        `/admin/orders/${orderId}/licensing/top-ups/${lineItemId}`,
        { method: "POST", body }
      ),
    onSuccess: (data) => {
      client.setQueryData(orderLicensingKeys.detail(orderId, "state"), data)
      return invalidate()
    },
  })
}

/** Cancels native fulfillments by Medusa's own route and reloads the order page, including the dashboard's part. */
export const useCancelFulfillments = (orderId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (ids: string[]) => {
      for (const id of ids) {
        await sdk.client.fetch(`/admin/orders/${orderId}/fulfillments/${id}/cancel`, {
          method: "POST",
          body: {},
        })
      }
    },
    // Some may be canceled when one is refused.
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ordersQueryKeys.all }),
        client.invalidateQueries({ queryKey: orderLicensingKeys.detail(orderId) }),
      ]),
  })
}
