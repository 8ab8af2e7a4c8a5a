import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { licensingError } from "../../../modules/licensing/errors"

/**
 * The customer of an order, and how many other orders they have: an edit of their contact fields shows
 * there too.
 * @throws 404 ORDER_NOT_FOUND
 */
export async function retrieveOrderCustomer(container: MedusaContainer, id: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "email",
      "canceled_at",
      "customer_id",
      ...["id", "email", "first_name", "last_name", "company_name", "phone", "has_account"].map(
        (field) => `customer.${field}`
      ),
    ],
    filters: { id },
  })
  const order = data[0]
  if (!order) {
    throw licensingError("ORDER_NOT_FOUND", `There is no order with the id ${id}`)
  }
  return {
    customer: order.customer ?? null,
    other_orders: order.customer_id ? await otherOrders(container, order.customer_id, id) : 0,
    order: { email: order.email ?? null, canceled: Boolean(order.canceled_at) },
  }
}

async function otherOrders(
  container: MedusaContainer,
  customerId: string,
  orderId: string
): Promise<number> {
  const { metadata } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id"],
    filters: { customer_id: customerId, id: { $ne: orderId }, is_draft_order: false },
    pagination: { skip: 0, take: 1 },
  })
  return metadata?.count ?? 0
}
