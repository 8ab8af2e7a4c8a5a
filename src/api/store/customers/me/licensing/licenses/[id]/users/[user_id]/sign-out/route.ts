import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { signOutLicenseUserWorkflow } from "../../../../../../../../../../workflows/users"
import { pathId } from "../../../../../../../../../lib/path-id"
import { accessTo } from "../../../../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { actor } = await accessTo(req, "license", "manage_user_credentials")
  const user_id = pathId(req, "user_id")
  const { result: ended } = await signOutLicenseUserWorkflow(req.scope).run({
    input: { license_id: pathId(req), user_id, actor },
  })
  res.json({ id: user_id, ended })
}
