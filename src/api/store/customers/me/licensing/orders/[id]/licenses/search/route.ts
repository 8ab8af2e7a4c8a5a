import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { accessTo, licensingOf } from "../../../../helpers"
import type { StoreSearchLicensesType } from "../../../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreSearchLicensesType>,
  res: MedusaResponse
) => {
  const customerReq = req as AuthenticatedMedusaRequest
  const { limit, offset, q: words, status } = req.validatedBody
  const access = await accessTo(customerReq, "order", null)
  const page = await licensingOf(customerReq).customers.licenses(access, {
    words,
    status,
    limit,
    offset,
  })
  res.json({ ...page, offset, limit })
}
