import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { readOrderDeletion } from "../../../../../../workflows/orders/lib/order-deletion"
import { pathId } from "../../../../../lib/path-id"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  res.json({ deletion: await readOrderDeletion(req.scope, id) })
}
