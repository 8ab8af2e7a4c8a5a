import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/types"

import { OrderLicensesSection } from "../components/orders/order-licenses-section"

const OrderLicenses = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <OrderLicensesSection key={data.id} order={data} />
)

export const config = defineWidgetConfig({
  zone: "order.details",
  id: "licensing:order-licenses",
})

export default OrderLicenses
