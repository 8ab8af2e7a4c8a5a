import type { IAuthModuleService, ProviderIdentityDTO } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import type { PasswordSubject } from "../../../modules/licensing/users/types"
import { hasOwnAccount } from "../../../modules/licensing/users/user-errors"

const PROVIDER = "emailpass"

/**
 * The login by password of a user, which leads to their customer's account and to nothing else: no account of staff,
 * no other way to log in.
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
  const isSole = leadsTo.length === 1 && provider_identities.length === 1
  if (!isSole || actor !== "customer_id" || id !== customer_id) {
    throw hasOwnAccount(user_id)
  }
  return login
}

/** Sets the password of a login. Returns what Medusa keeps of it. */
export async function setPassword(
  auth: IAuthModuleService,
  { id, entity_id }: ProviderIdentityDTO,
  password: string
): Promise<string> {
  const { success } = await auth.updateProvider(PROVIDER, { entity_id, password })
  const { provider_metadata } = await auth.retrieveProviderIdentity(id)
  if (!success || typeof provider_metadata?.password !== "string") {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "licensing: the login takes no password"
    )
  }
  return provider_metadata.password
}
