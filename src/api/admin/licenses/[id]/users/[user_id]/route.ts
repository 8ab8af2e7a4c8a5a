import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { unassignLicenseUserWorkflow } from "../../../../../../workflows/users"
import { pathId } from "../../../../../lib/path-id"
import { staffActor } from "../../../../../lib/staff-actor"

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { result: id } = await unassignLicenseUserWorkflow(req.scope).run({
    input: {
      license_id: pathId(req),
      user_id: pathId(req, "user_id"),
      actor: staffActor(req),
    },
  })
  res.json({ id, object: "license_user", deleted: true })
}
