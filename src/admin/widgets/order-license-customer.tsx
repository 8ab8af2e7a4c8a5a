import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/types"

import { OrderCustomerSection } from "../components/orders/customer/order-customer-section"

const OrderLicenseCustomer = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <OrderCustomerSection key={data.id} orderId={data.id} />
)

export const config = defineWidgetConfig({
  zone: "order.details.side",
  id: "licensing:order-customer",
})

export default OrderLicenseCustomer
