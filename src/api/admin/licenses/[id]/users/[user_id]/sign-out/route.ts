import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { signOutLicenseUserWorkflow } from "../../../../../../../workflows/users"
import { pathId } from "../../../../../../lib/path-id"
import { staffActor } from "../../../../../../lib/staff-actor"
import { retrieveLicense } from "../../../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const license_id = pathId(req)
  const user_id = pathId(req, "user_id")
  await retrieveLicense(req.scope, license_id)
  const { result: ended } = await signOutLicenseUserWorkflow(req.scope).run({
    input: { license_id, user_id, actor: staffActor(req) },
  })
  res.json({ id: user_id, ended })
}
