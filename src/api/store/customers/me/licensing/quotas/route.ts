import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { licensingOf } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const quotas = await licensingOf(req).managers.quotasOfCustomer(req.auth_context.actor_id)
  res.json({ quotas })
}
