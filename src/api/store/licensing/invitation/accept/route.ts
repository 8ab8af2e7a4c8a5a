import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import { inviteInvalid } from "../../../../../modules/licensing/managers/manager-errors"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { acceptManagerInvitationWorkflow } from "../../../../../workflows/managers"
import { byPassword, loggedIn, whileHeld } from "../../invited"
import type { StoreAcceptInvitationType } from "../../validators"

export const POST = async (req: MedusaRequest<StoreAcceptInvitationType>, res: MedusaResponse) => {
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const result = await whileHeld(req, async () => {
    const invited = await licensing.managers.invited(req.validatedBody.token)
    if (!invited) {
      throw inviteInvalid()
    }
    const { result } = await acceptManagerInvitationWorkflow(req.scope).run({
      input: (await loggedIn(req)) ?? (await byPassword(req, invited.email)),
    })
    return result
  })
  res.setHeader("cache-control", "no-store")
  res.json({ license_manager: { email: result.email, status: "active" } })
}
