import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { setLicenseUserPasswordWorkflow } from "../../../../../../../workflows/users"
import { mailRefusal } from "../../../../../../lib/mail-refusal"
import { pathId } from "../../../../../../lib/path-id"
import { staffActor } from "../../../../../../lib/staff-actor"
import type { SetUserPasswordBodyType } from "../../../../../../lib/user-fields"
import { retrieveLicense } from "../../../../helpers"

export const POST = async (
  req: AuthenticatedMedusaRequest<SetUserPasswordBodyType>,
  res: MedusaResponse
) => {
  const license_id = pathId(req)
  const user_id = pathId(req, "user_id")
  const { password } = req.validatedBody
  await retrieveLicense(req.scope, license_id)
  const { result } = await setLicenseUserPasswordWorkflow(req.scope).run({
    input: { license_id, user_id, password, actor: staffActor(req), locale: req.locale },
  })
  if (!result.sent) {
    throw mailRefusal(result.code)
  }
  res.json({ id: user_id, sent: true })
}
