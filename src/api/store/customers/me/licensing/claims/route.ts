import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { requestOrderClaimWorkflow } from "../../../../../../workflows/claims"
import type { StoreRequestClaimType } from "./validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreRequestClaimType>,
  res: MedusaResponse
) => {
  const { order_number } = req.validatedBody
  await requestOrderClaimWorkflow(req.scope).run({ input: { order_number, locale: req.locale } })
  res.json({ accepted: true })
}
