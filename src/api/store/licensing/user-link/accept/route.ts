import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import { inviteInvalid } from "../../../../../modules/licensing/managers/manager-errors"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import {
  acceptLicenseUserLinkWorkflow,
  type AcceptUserLinkInput,
} from "../../../../../workflows/users"
import { accountWithNewPassword } from "../../account"
import { byPassword, loggedIn, whileHeld } from "../../invited"
import type { StoreAcceptUserLinkType } from "../../validators"

type Request = MedusaRequest<StoreAcceptUserLinkType>

export const POST = async (req: Request, res: MedusaResponse) => {
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { email } = await whileHeld(req, async () => {
    const link = await licensing.users.readLink(req.validatedBody.token)
    if (!link) {
      throw inviteInvalid()
    }
    const { result } = await acceptLicenseUserLinkWorkflow(req.scope).run({
      input: await whoAccepts(req, link.email),
    })
    return result
  })
  res.setHeader("cache-control", "no-store")
  res.json({ license_user: { email, state: "active" } })
}

/** The mailed token proves the address as Medusa's own link for a forgotten password does, so it may set one. */
async function whoAccepts(req: Request, email: string): Promise<AcceptUserLinkInput> {
  const { token, new_password, first_name, last_name } = req.validatedBody
  if (new_password !== undefined) {
    const account = await accountWithNewPassword(req.scope, email, new_password)
    return { token, email, first_name, last_name, password_set: true, ...account }
  }
  return (await loggedIn(req)) ?? (await byPassword(req, email))
}
