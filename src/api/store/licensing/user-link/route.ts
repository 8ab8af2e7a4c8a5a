import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../modules/licensing"
import { inviteInvalid } from "../../../../modules/licensing/managers/manager-errors"
import type LicensingModuleService from "../../../../modules/licensing/service"
import { hasAccount } from "../account"
import type { StoreReadInvitationType } from "../validators"

export const POST = async (req: MedusaRequest<StoreReadInvitationType>, res: MedusaResponse) => {
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const link = await licensing.users.readLink(req.validatedBody.token)
  if (!link) {
    throw inviteInvalid()
  }
  const { email, kind } = link
  res.setHeader("cache-control", "no-store")
  res.json({ user_link: { email, kind, has_account: await hasAccount(req.scope, email) } })
}
