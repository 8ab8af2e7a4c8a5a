import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query"

import { orderLicensingKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type {
  License,
  LicenseEvent,
  LicenseStatus,
  ListQuery,
  OrderLicensing,
  Page,
} from "../../lib/types"

type OrderLicensingResponse = { order_licensing: OrderLicensing }

/** While licences are being issued the figures are read anew this often. */
const POLL_MS = 1500
const EVENTS_A_PAGE = 20

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

/** One page of an order's licences, keys masked. `polling` follows the order's `in_progress`. */
export const useOrderLicenses = (
  orderId: string,
  query: ListQuery & { status?: LicenseStatus },
  polling = false
) => {
  const { data, ...rest } = useQuery({
    queryKey: orderLicensingKeys.detail(orderId, "licenses", query),
    queryFn: () =>
      sdk.client.fetch<{ licenses: License[] } & Page>(`/admin/orders/${orderId}/licenses`, {
        query,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: polling ? POLL_MS : false,
    staleTime: 0,
  })
  return { ...data, ...rest }
}

/** The history of an order's licences, newest first, page after page. */
export const useOrderLicenseEvents = (orderId: string) => {
  const { data, ...rest } = useInfiniteQuery({
    queryKey: orderLicensingKeys.detail(orderId, "events"),
    queryFn: ({ pageParam: offset }) =>
      sdk.client.fetch<{ license_events: LicenseEvent[] } & Page>(
        `/admin/orders/${orderId}/licenses/events`,
        { query: { offset, limit: EVENTS_A_PAGE } }
      ),
    initialPageParam: 0,
    getNextPageParam: ({ offset, limit, count }) =>
      offset + limit < count ? offset + limit : undefined,
    staleTime: 0,
  })
  return { license_events: data?.pages.flatMap((page) => page.license_events), ...rest }
}

/** The acts on an order's licensing that answer its new state. */
export type OrderLicensingAct = "check" | "apply-policies" | "send-mail"

/** Runs one act, shows its answer at once and reads licences and history anew. */
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

/** Reveals one key. The act is recorded; nothing of it is cached. */
export const useRevealLicenseKey = (licenseId: string, orderId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      sdk.client.fetch<{ key: string }>(`/admin/licenses/${licenseId}/reveal`, { method: "POST" }),
    gcTime: 0,
    onSuccess: () =>
      client.invalidateQueries({ queryKey: orderLicensingKeys.detail(orderId, "events") }),
  })
}
