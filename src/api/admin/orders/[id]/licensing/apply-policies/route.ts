import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { reconcileOrderLicensesWorkflow } from "../../../../../../workflows/issuing"
import { pathId } from "../../../../../lib/path-id"
import { assertOrder, retrieveOrderLicensing } from "../../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  await assertOrder(req.scope, id)
  await reconcileOrderLicensesWorkflow(req.scope).run({
    input: {
      order_id: id,
      apply_policies: true,
      actor: { type: "staff", id: req.auth_context.actor_id },
    },
  })
  res.json({ order_licensing: await retrieveOrderLicensing(req.scope, id) })
}
