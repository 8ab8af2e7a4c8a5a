import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../../../../../../../../modules/licensing/domain/errors"
import { updateOrderContactWorkflow } from "../../../../../../../../workflows/orders"
import { accessTo } from "../../../helpers"
import type { StoreUpdateContactType } from "../../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreUpdateContactType>,
  res: MedusaResponse
) => {
  const { order_id, owner_id, actor } = await accessTo(
    req as AuthenticatedMedusaRequest,
    "order",
    "edit_customer"
  )
  if (owner_id === null) {
    throw licensingError(
      "CUSTOMER_NOT_FOUND",
      "The order has no customer",
      MedusaError.Types.NOT_FOUND
    )
  }
  const { result } = await updateOrderContactWorkflow(req.scope).run({
    input: { order_id, customer_id: owner_id, contact: req.validatedBody, actor },
  })
  const { first_name, last_name, company_name, phone } = result[0] ?? {}
  res.json({
    customer: {
      first_name: first_name ?? null,
      last_name: last_name ?? null,
      company_name: company_name ?? null,
      phone: phone ?? null,
    },
  })
}
