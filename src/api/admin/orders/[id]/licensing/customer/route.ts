import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { setOrderCustomerWorkflow } from "../../../../../../workflows/orders"
import { pathId } from "../../../../../lib/path-id"
import { staffActor } from "../../../../../lib/staff-actor"
import { retrieveOrderCustomer } from "../../../order-customer"
import type { AdminSetOrderCustomerType } from "../../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  res.json(await retrieveOrderCustomer(req.scope, id))
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSetOrderCustomerType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  await setOrderCustomerWorkflow(req.scope).run({
    input: { order_id: id, ...req.validatedBody, actor: staffActor(req) },
  })
  res.json(await retrieveOrderCustomer(req.scope, id))
}
