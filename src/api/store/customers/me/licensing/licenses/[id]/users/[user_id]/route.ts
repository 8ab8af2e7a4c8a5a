import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { unassignLicenseUserWorkflow } from "../../../../../../../../../workflows/users"
import { pathId } from "../../../../../../../../lib/path-id"
import { accessTo } from "../../../../helpers"

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { actor } = await accessTo(req, "license", "manage_users")
  const { result: id } = await unassignLicenseUserWorkflow(req.scope).run({
    input: { license_id: pathId(req), user_id: pathId(req, "user_id"), actor },
  })
  res.json({ id, object: "license_user", deleted: true })
}
