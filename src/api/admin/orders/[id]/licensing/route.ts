import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import {
  deleteOrderLicensingWorkflow,
  updateOrderProfileWorkflow,
} from "../../../../../workflows/orders"
import { pathId } from "../../../../lib/path-id"
import { staffActor } from "../../../../lib/staff-actor"
import { assertOrder, retrieveOrderLicensing } from "../../helpers"
import type { AdminDeleteOrderLicensingType, AdminUpdateOrderLicensingType } from "../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  res.json({ order_licensing: await retrieveOrderLicensing(req.scope, id) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateOrderLicensingType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  await assertOrder(req.scope, id)
  await updateOrderProfileWorkflow(req.scope).run({
    input: { order_id: id, patch: req.validatedBody, actor: staffActor(req) },
  })
  res.json({ order_licensing: await retrieveOrderLicensing(req.scope, id) })
}

export const DELETE = async (
  req: AuthenticatedMedusaRequest<AdminDeleteOrderLicensingType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  const { result } = await deleteOrderLicensingWorkflow(req.scope).run({
    input: { order_id: id, ...req.validatedBody, actor: staffActor(req) },
  })
  res.json({ deletion: result })
}
