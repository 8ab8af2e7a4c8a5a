import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { licensingOf } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { managers } = licensingOf(req)
  const [quotas, manager] = await Promise.all([
    managers.quotasOfCustomer(req.auth_context.actor_id),
    managers.ofCustomer(req.auth_context.actor_id),
  ])
  // The account area asks here whether there is anything to show: nothing while distribution is off.
  res.json({ quotas, permissions: manager?.distribution ? manager.permissions : [] })
}
