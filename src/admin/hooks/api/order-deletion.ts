import { ordersQueryKeys } from "@medusajs/dashboard/hooks"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { orderLicensingKeys } from "../../lib/query-keys"
import { sdk } from "../../lib/sdk"
import type { Answer } from "../../lib/types"
import { useInvalidateLicenses } from "./licenses"

/** What deleting an order's licenses would delete; requested each time. */
export const useOrderDeletion = (orderId: string) => {
  const { data, ...rest } = useQuery({
    queryKey: orderLicensingKeys.detail(orderId, "deletion"),
    queryFn: () =>
      sdk.client.fetch<Answer<"retrieveOrderDeletion">>(
        `/admin/orders/${orderId}/licensing/deletion`
      ),
    staleTime: 0,
    gcTime: 0,
  })
  return { ...data, ...rest }
}

/** Deletes an order's licenses permanently, and the order itself if it has no payment, fulfillment or reservation. */
export const useDeleteOrderLicensing = (orderId: string) => {
  const client = useQueryClient()
  const invalidate = useInvalidateLicenses()
  return useMutation({
    mutationFn: (body: { order_number: string; reason?: string }) =>
      sdk.client.fetch<Answer<"deleteOrderLicensing">>(`/admin/orders/${orderId}/licensing`, {
        method: "DELETE",
        body,
      }),
    onSuccess: ({ deletion }) => {
      if (deletion.native_order === "deleted") {
        client.removeQueries({ queryKey: orderLicensingKeys.detail(orderId) })
        client.removeQueries({ queryKey: ordersQueryKeys.detail(orderId) })
        return client.invalidateQueries({ queryKey: ordersQueryKeys.lists() })
      }
      return invalidate()
    },
  })
}
