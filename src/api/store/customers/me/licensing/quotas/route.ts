import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { licensingOf } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { managers } = licensingOf(req)
  const [quotas, manager] = await Promise.all([
    managers.quotasOfCustomer(req.auth_context.actor_id),
    managers.ofCustomer(req.auth_context.actor_id),
  ])
  res.json({ quotas, permissions: manager?.permissions ?? [] })
}
