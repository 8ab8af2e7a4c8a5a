import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { licensingOf } from "../../helpers"
import type { StoreSearchOrdersType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreSearchOrdersType>,
  res: MedusaResponse
) => {
  const { limit, offset } = req.validatedBody
  const page = await licensingOf(req as AuthenticatedMedusaRequest).customers.orders(
    req.auth_context.actor_id,
    req.validatedBody
  )
  res.json({ ...page, offset, limit })
}
