import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../modules/licensing"
import { claimInvalid } from "../../../../modules/licensing/customers/claim-errors"
import type LicensingModuleService from "../../../../modules/licensing/service"
import type { StoreReadClaimType } from "../validators"

export const POST = async (req: MedusaRequest<StoreReadClaimType>, res: MedusaResponse) => {
  const { order_id, token } = req.validatedBody
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const order = await licensing.customers.claimedOrder(order_id, token)
  if (!order) {
    throw claimInvalid()
  }
  const { id, display_id, email } = order
  res.setHeader("cache-control", "no-store")
  res.json({ claim: { order_id: id, display_id, email } })
}
