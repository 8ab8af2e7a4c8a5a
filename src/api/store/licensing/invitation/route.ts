import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../modules/licensing"
import { inviteInvalid } from "../../../../modules/licensing/managers/manager-errors"
import type LicensingModuleService from "../../../../modules/licensing/service"
import { hasAccount } from "../account"
import type { StoreReadInvitationType } from "../validators"

export const POST = async (req: MedusaRequest<StoreReadInvitationType>, res: MedusaResponse) => {
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const invited = await licensing.managers.invited(req.validatedBody.token)
  if (!invited) {
    throw inviteInvalid()
  }
  const { id, email } = invited
  const [has_account, permissions] = await Promise.all([
    hasAccount(req.scope, email),
    licensing.managers.granted(id),
  ])
  res.setHeader("cache-control", "no-store")
  res.json({ invitation: { email, has_account, permissions } })
}
