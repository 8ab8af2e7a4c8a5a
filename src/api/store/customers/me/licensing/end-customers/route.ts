import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { actingManager } from "../distribution/helpers"
import type { StoreGetEndCustomersParamsType } from "../distribution/validators"
import { licensingOf } from "../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { q, limit, offset } = req.validatedQuery as StoreGetEndCustomersParamsType
  const manager = await actingManager(req, "make_bundle_orders")
  const page = await licensingOf(req).managers.endCustomers(manager.id, { q, limit, offset })
  res.json({ ...page, offset, limit })
}
