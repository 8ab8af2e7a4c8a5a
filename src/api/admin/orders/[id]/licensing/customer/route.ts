import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { setOrderCustomerWorkflow } from "../../../../../../workflows/orders"
import { staffActor } from "../../../../../lib/staff-actor"
import { retrieveOrderCustomer } from "../../../order-customer"
import type { AdminSetOrderCustomerType } from "../../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params as { id: string }
  res.json(await retrieveOrderCustomer(req.scope, id))
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSetOrderCustomerType>,
  res: MedusaResponse
) => {
  const { id } = req.params as { id: string }
  await setOrderCustomerWorkflow(req.scope).run({
    input: { order_id: id, ...req.validatedBody, actor: staffActor(req) },
  })
  res.json(await retrieveOrderCustomer(req.scope, id))
}
