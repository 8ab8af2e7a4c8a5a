import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/types"

import { OrderManagersSection } from "../components/orders/managers/order-managers-section"

const OrderLicenseManagers = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <OrderManagersSection key={data.id} orderId={data.id} />
)

export const config = defineWidgetConfig({
  zone: "order.details.side",
  id: "licensing:order-managers",
})

export default OrderLicenseManagers
