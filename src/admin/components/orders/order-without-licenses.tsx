import type { AdminOrder } from "@medusajs/types"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { OrderLicensing } from "../../lib/types"

/** The reason why an order has no licenses, by precedence. */
const reasonOf = (licensing: OrderLicensing, order: AdminOrder): string | null => {
  if (licensing.profile?.licensing_deleted_at) return "deleted"
  if (licensing.waiting_for === "checkout") return "checkout"
  if (licensing.in_progress || licensing.unlicensed_policies > 0) return null
  if (!licensing.profile) return "noProduct"
  if (order.status === "canceled") return "canceled"
  if (order.payment_status === "refunded") return "refunded"
  return licensing.waiting_for ?? (licensing.top_ups.length > 0 ? "topsUp" : "notDue")
}

/** One quiet line that says why there are no licenses (yet). */
export const OrderWithoutLicenses = ({
  licensing,
  order,
}: {
  licensing: OrderLicensing
  order: AdminOrder
}) => {
  const { t } = useTranslation("licensing")
  const reason = reasonOf(licensing, order)
  if (!reason) return null
  return (
    <Text size="small" leading="compact" className="text-ui-fg-subtle px-6 py-4">
      {t(`orders.empty.${reason}`)}
    </Text>
  )
}
