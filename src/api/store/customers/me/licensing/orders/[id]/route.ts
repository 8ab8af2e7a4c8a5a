import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { accessTo, licensingOf } from "../../helpers"
import { customerTopUps } from "./helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { customer_id, order_id } = await accessTo(req, "order", null)
  const query = { id: order_id, limit: 1, offset: 0 }
  const [{ orders }, top_ups] = await Promise.all([
    licensingOf(req).customers.orders(customer_id, query),
    customerTopUps(req.scope, order_id, customer_id),
  ])
  res.json({ order: orders[0], top_ups })
}
