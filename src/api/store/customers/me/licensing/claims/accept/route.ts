import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { claimOrderWorkflow } from "../../../../../../../workflows/claims"
import type { StoreAcceptClaimType } from "../../claim-validators"
import { licensingOf } from "../../helpers"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreAcceptClaimType>,
  res: MedusaResponse
) => {
  const { actor_id: customer_id } = req.auth_context
  const { order_id } = req.validatedBody
  await claimOrderWorkflow(req.scope).run({ input: { ...req.validatedBody, customer_id } })
  const { orders } = await licensingOf(req).ordersOfCustomer(customer_id, {
    id: order_id,
    limit: 1,
    offset: 0,
  })
  res.json({ order: orders[0] })
}
