import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { setLicenseUserPasswordWorkflow } from "../../../../../../../../../../workflows/users"
import { mailRefusal } from "../../../../../../../../../lib/mail-refusal"
import { pathId } from "../../../../../../../../../lib/path-id"
import type { SetUserPasswordBodyType } from "../../../../../../../../../lib/user-fields"
import { accessTo } from "../../../../../helpers"
import { takeMailOfDay } from "../../../../../users/helpers"

export const POST = async (
  req: AuthenticatedMedusaRequest<SetUserPasswordBodyType>,
  res: MedusaResponse
) => {
  const asking = req as AuthenticatedMedusaRequest
  const { actor, customer_id } = await accessTo(asking, "license", "manage_user_credentials")
  await takeMailOfDay(asking, customer_id)
  const user_id = pathId(req, "user_id")
  const { password } = req.validatedBody
  const { result } = await setLicenseUserPasswordWorkflow(req.scope).run({
    input: { license_id: pathId(req), user_id, password, actor, locale: req.locale },
  })
  if (!result.sent) {
    throw mailRefusal(result.code)
  }
  res.json({ id: user_id, sent: true })
}
