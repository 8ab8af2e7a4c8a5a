import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { nameTopUpLicenseWorkflow } from "../../../../../../../workflows/orders"
import { pathId } from "../../../../../../lib/path-id"
import { assertOrder, retrieveOrderLicensing } from "../../../../helpers"
import type { AdminNameTopUpLicenseType } from "../../../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminNameTopUpLicenseType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  await assertOrder(req.scope, id)
  await nameTopUpLicenseWorkflow(req.scope).run({
    input: {
      order_id: id,
      line_item_id: pathId(req, "line_id"),
      license_id: req.validatedBody.license_id,
      actor: { type: "staff", id: req.auth_context.actor_id },
    },
  })
  res.json({ order_licensing: await retrieveOrderLicensing(req.scope, id) })
}
