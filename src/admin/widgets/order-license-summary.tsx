import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/types"

import { AtTop } from "../components/common/at-top"
import { OrderSummaryCard } from "../components/orders/order-summary-card"

const OrderLicenseSummary = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <AtTop zone="order.details" widgetId="licensing:order-summary">
    <OrderSummaryCard key={data.id} order={data} />
  </AtTop>
)

export const config = defineWidgetConfig({
  zone: "order.details.side",
  id: "licensing:order-summary",
})

export default OrderLicenseSummary
