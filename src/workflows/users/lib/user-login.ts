import { randomUUID } from "node:crypto"

import type { IAuthModuleService, ProviderIdentityDTO } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { digest } from "../../../modules/licensing/storage"
import type { PasswordSubject } from "../../../modules/licensing/users/types"
import {
  hasOwnAccount,
  passwordChangedMeanwhile,
} from "../../../modules/licensing/users/user-errors"
import { GIVEN, keptOf } from "./given-password"

const PROVIDER = "emailpass"

/**
 * The login by password of a user, which leads to their customer's account and to nothing else: no account of staff,
 * no other way to log in, no second factor.
 * @throws USER_HAS_OWN_ACCOUNT
 */
export async function soleLoginOf(
  auth: IAuthModuleService,
  { user_id, email, customer_id }: PasswordSubject
): Promise<ProviderIdentityDTO> {
  const [login] = await auth.listProviderIdentities({ provider: PROVIDER, entity_id: email })
  if (!login?.auth_identity_id) {
    throw hasOwnAccount(user_id)
  }
  const { app_metadata, provider_identities = [] } = await auth.retrieveAuthIdentity(
    login.auth_identity_id,
    { relations: ["provider_identities"] }
  )
  const leadsTo = Object.entries(app_metadata ?? {})
  const [[actor, id] = []] = leadsTo
  const factors = await auth.listAuthMfa({ auth_identity_id: login.auth_identity_id })
  const isSole =
    leadsTo.length === 1 &&
    provider_identities.length === 1 &&
    factors.every(({ status }) => status === "disabled")
  if (!isSole || actor !== "customer_id" || id !== customer_id) {
    throw hasOwnAccount(user_id)
  }
  return login
}

/**
 * What Medusa would keep of a password. Only its provider can tell, so a login is made that leads to nothing, and is
 * deleted: so the password and its mark are written to the user's login in one go.
 */
export async function hashedPassword(auth: IAuthModuleService, password: string): Promise<string> {
  const entity_id = `licensing-${randomUUID()}`
  await auth.register(PROVIDER, { body: { email: entity_id, password } })
  const [made] = await auth.listProviderIdentities({ provider: PROVIDER, entity_id })
  if (made?.auth_identity_id) {
    await auth.deleteAuthIdentities([made.auth_identity_id])
  }
  const hashed = keptOf(made)
  if (hashed === undefined) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "licensing: no password could be hashed"
    )
  }
  return hashed
}

/**
 * Gives a login a password, marked as one that somebody else set, unless its user got another meanwhile.
 * @param before the login as it was when the user was mailed
 * @throws USER_HAS_OWN_ACCOUNT, USER_PASSWORD_CHANGED
 */
export async function givePassword(
  auth: IAuthModuleService,
  subject: PasswordSubject,
  before: ProviderIdentityDTO,
  hashed: string
): Promise<void> {
  const login = await soleLoginOf(auth, subject)
  if (keptOf(login) !== keptOf(before)) {
    throw passwordChangedMeanwhile(subject.user_id)
  }
  // Merged with what else Medusa keeps.
  const given = { password: hashed, [GIVEN]: digest(hashed) }
  await auth.updateProviderIdentities([{ id: login.id, provider_metadata: given }])
}
