import { createHash } from "node:crypto"

import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import type { ICustomerModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { licensingError } from "../../../modules/licensing/errors"
import { inviteInvalid } from "../../../modules/licensing/managers/manager-errors"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { AcceptInvitationInput } from "../../../workflows/managers"
import { withSingleUse } from "../../lib/single-use"
import { accountOf, refuseGiven } from "./account"
import type { StoreAcceptInvitationType } from "./validators"

/** Holds a mailed token while it is checked and a login is made: the workflow uses it up only then. */
export async function whileHeld<T>(
  req: MedusaRequest<{ token: string }>,
  work: () => Promise<T>
): Promise<T> {
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const hash = createHash("sha256").update(req.validatedBody.token).digest("base64url")
  return await withSingleUse(licensing, `invitation:${hash}`, inviteInvalid, work)
}

/**
 * A logged-in customer accepts as that customer; the address is compared when the token is used up.
 * @throws 403 USER_PASSWORD_CHANGE_REQUIRED
 */
export async function loggedIn(
  req: MedusaRequest<{ token: string }>
): Promise<AcceptInvitationInput | null> {
  const { auth_context } = req as unknown as Partial<AuthenticatedMedusaRequest>
  if (!auth_context?.actor_id || auth_context.actor_type !== "customer") {
    return null
  }
  if (auth_context.auth_identity_id) {
    await refuseGiven(req.scope, auth_context.auth_identity_id)
  }
  const { id, email } = await req.scope
    .resolve<ICustomerModuleService>(Modules.CUSTOMER)
    .retrieveCustomer(auth_context.actor_id, { select: ["id", "email"] })
  return { token: req.validatedBody.token, email, customer_id: id }
}

/**
 * The invited accept by the password of a new account, or of the one that is there.
 * @throws 400 PASSWORD_REQUIRED, INVITE_LOGIN_REQUIRED; 403 USER_PASSWORD_CHANGE_REQUIRED
 */
export async function byPassword(
  req: MedusaRequest<StoreAcceptInvitationType>,
  email: string
): Promise<AcceptInvitationInput> {
  const { token, password, first_name, last_name } = req.validatedBody
  if (password === undefined) {
    throw licensingError("PASSWORD_REQUIRED", "Field 'password' is needed unless you are logged in")
  }
  const account = await accountOf(req.scope, email, password)
  return { token, email, first_name, last_name, ...account }
}
