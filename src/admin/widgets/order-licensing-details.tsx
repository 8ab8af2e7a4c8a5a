import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/types"

import { OrderDetailsSection } from "../components/orders/details/order-details-section"

const OrderLicensingDetails = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <OrderDetailsSection key={data.id} orderId={data.id} />
)

export const config = defineWidgetConfig({
  zone: "order.details.side",
  id: "licensing:order-details",
})

export default OrderLicensingDetails
