import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readOrderDeletion } from "../../../../../../workflows/orders/lib/order-deletion"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params as { id: string }
  res.json({ deletion: await readOrderDeletion(req.scope, id) })
}
