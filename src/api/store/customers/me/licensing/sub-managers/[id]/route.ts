import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { changeLicenseManagerWorkflow } from "../../../../../../../workflows/managers"
import { pathId } from "../../../../../../lib/path-id"
import type { StoreUpdateSubManagerType } from "../../distribution/validators"
import { licensingOf } from "../../helpers"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreUpdateSubManagerType>,
  res: MedusaResponse
) => {
  const { managers } = licensingOf(req)
  const granter = await managers.granter(req.auth_context.actor_id)
  await changeLicenseManagerWorkflow(req.scope).run({
    input: {
      manager_id: pathId(req),
      change: { type: "sub_manager", granter, change: req.validatedBody },
    },
  })
  res.json({ sub_managers: await managers.subManagers(granter) })
}
