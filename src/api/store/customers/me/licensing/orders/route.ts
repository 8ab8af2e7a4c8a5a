import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { licensingOf } from "../helpers"
import type { StoreGetOrdersParamsType } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset, q } = req.validatedQuery as StoreGetOrdersParamsType
  const page = await licensingOf(req).ordersOfCustomer(req.auth_context.actor_id, {
    q,
    limit,
    offset,
  })
  res.json({ ...page, offset, limit })
}
