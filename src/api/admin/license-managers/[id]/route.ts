import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { changeLicenseManagerWorkflow } from "../../../../workflows/managers"
import { pathId } from "../../../lib/path-id"
import { staffActor } from "../../../lib/staff-actor"
import { retrieveLicenseManager } from "../helpers"
import type { AdminUpdateLicenseManagerType } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  res.json({ license_manager: await retrieveLicenseManager(req.scope, id) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateLicenseManagerType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  await changeLicenseManagerWorkflow(req.scope).run({
    input: {
      manager_id: id,
      change: { type: "update", patch: req.validatedBody, actor: staffActor(req) },
    },
  })
  res.json({ license_manager: await retrieveLicenseManager(req.scope, id) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  await changeLicenseManagerWorkflow(req.scope).run({
    input: { manager_id: id, change: { type: "delete", actor: staffActor(req) } },
  })
  res.json({ id, object: "license_manager", deleted: true })
}
