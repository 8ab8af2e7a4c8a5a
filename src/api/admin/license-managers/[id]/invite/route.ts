import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { changeLicenseManagerWorkflow } from "../../../../../workflows/managers"
import { pathId } from "../../../../lib/path-id"
import { staffActor } from "../../../../lib/staff-actor"
import { retrieveLicenseManager } from "../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { result } = await changeLicenseManagerWorkflow(req.scope).run({
    input: { manager_id: id, change: { type: "invite", actor: staffActor(req) } },
  })
  res.setHeader("cache-control", "no-store")
  res.json({
    license_manager: await retrieveLicenseManager(req.scope, id),
    invitation: result.invitation,
  })
}
