import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { orderItems } from "../../../../../../workflows/managers/lib/order-items"
import { actingManager } from "../distribution/helpers"
import { licensingOf } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id, permissions } = await actingManager(req, "make_bundle_orders")
  const quotas = await licensingOf(req).managers.quotas(id)
  res.json({ items: await orderItems(req.scope, quotas, permissions) })
}
