import { createHash } from "node:crypto"

import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { ICustomerModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import { licensingError } from "../../../../../modules/licensing/errors"
import { inviteInvalid } from "../../../../../modules/licensing/managers/manager-errors"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import {
  type AcceptInvitationInput,
  acceptManagerInvitationWorkflow,
} from "../../../../../workflows/managers"
import { withSingleUse } from "../../../../lib/single-use"
import { accountOf } from "../../account"
import type { StoreAcceptInvitationType } from "../../validators"

type Request = MedusaRequest<StoreAcceptInvitationType>

export const POST = async (req: Request, res: MedusaResponse) => {
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  // Held before it is checked, since a login is made before the workflow, which uses the token up.
  const result = await withSingleUse(
    licensing,
    `invitation:${createHash("sha256").update(req.validatedBody.token).digest("base64url")}`,
    inviteInvalid,
    async () => {
      const invited = await licensing.managers.invited(req.validatedBody.token)
      if (!invited) {
        throw inviteInvalid()
      }
      const { result } = await acceptManagerInvitationWorkflow(req.scope).run({
        input: (await loggedIn(req)) ?? (await byPassword(req, invited.email)),
      })
      return result
    }
  )
  res.setHeader("cache-control", "no-store")
  res.json({ license_manager: { email: result.email, status: "active" } })
}

/** A logged-in customer accepts as that customer; the address is compared when the token is used up. */
async function loggedIn(req: Request): Promise<AcceptInvitationInput | null> {
  const { auth_context } = req as unknown as Partial<AuthenticatedMedusaRequest>
  if (!auth_context?.actor_id || auth_context.actor_type !== "customer") {
    return null
  }
  const { id, email } = await req.scope
    .resolve<ICustomerModuleService>(Modules.CUSTOMER)
    .retrieveCustomer(auth_context.actor_id, { select: ["id", "email"] })
  return { token: req.validatedBody.token, email, customer_id: id }
}

async function byPassword(req: Request, email: string): Promise<AcceptInvitationInput> {
  const { token, password, first_name, last_name } = req.validatedBody
  if (password === undefined) {
    throw licensingError("PASSWORD_REQUIRED", "Field 'password' is needed unless you are logged in")
  }
  const account = await accountOf(req.scope, email, password)
  return { token, email, first_name, last_name, ...account }
}
