import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { toApiError } from "../lib/errors"
import type { OrderLicensing } from "../lib/types"
import { useCancelFulfillments, useOrderLicensingAct } from "./api/order-licenses"
import { useConfirmed } from "./use-confirmed"

/** The acts on an order's licensing; each reports its result. */
export const useOrderActs = (orderId: string, licensing: OrderLicensing | undefined) => {
  const { t } = useTranslation("licensing")
  const confirmed = useConfirmed()
  const check = useOrderLicensingAct(orderId, "check")
  const apply = useOrderLicensingAct(orderId, "apply-policies")
  const mail = useOrderLicensingAct(orderId, "send-mail")
  const fulfillments = useCancelFulfillments(orderId)

  return {
    isPending: [check, apply, mail, fulfillments].some(({ isPending }) => isPending),
    check: async () => {
      try {
        const { order_licensing } = await check.mutateAsync()
        toast.success(t("orders.check.done", { count: order_licensing.issued }))
      } catch (error) {
        toast.error(t("orders.check.label"), { description: toApiError(error).message })
      }
    },
    apply: () =>
      confirmed({
        title: t("orders.apply.label"),
        description: t("orders.apply.confirm", { count: licensing ? applicable(licensing) : 0 }),
        confirmText: t("orders.apply.label"),
        variant: "confirmation",
        run: () => apply.mutateAsync(),
        success: t("orders.apply.done"),
      }),
    cancelFulfillments: () => {
      const all = licensing?.fulfilled_when_issued.filter(({ cancelable }) => cancelable) ?? []
      return confirmed({
        title: t("orders.fulfilled.cancel"),
        description: t("orders.fulfilled.confirm", {
          count: all.reduce((sum, { units }) => sum + units, 0),
        }),
        confirmText: t("orders.fulfilled.cancel"),
        run: () => fulfillments.mutateAsync(all.map(({ id }) => id)),
        success: t("orders.fulfilled.done"),
      })
    },
    sendMail: async () => {
      try {
        const { order_licensing } = await mail.mutateAsync()
        if (order_licensing.mail.status === "sent") toast.success(t("orders.mail.done"))
        else toast.warning(t("orders.mail.notDone"))
      } catch (error) {
        toast.error(t("orders.mail.send"), { description: toApiError(error).message })
      }
    },
  }
}

export type OrderActs = ReturnType<typeof useOrderActs>

/** Number of policies that would be applied. */
export const applicable = ({ unlicensed_policies, withheld_policies }: OrderLicensing): number =>
  unlicensed_policies + withheld_policies.filter(({ active }) => active).length
