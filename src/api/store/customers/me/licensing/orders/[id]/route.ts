import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { accessTo, licensingOf } from "../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { customer_id, order_id } = await accessTo(req, "order", null)
  const query = { id: order_id, limit: 1, offset: 0 }
  const { orders } = await licensingOf(req).customers.orders(customer_id, query)
  res.json({ order: orders[0] })
}
