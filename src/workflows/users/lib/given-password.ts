import type {
  AuthIdentityDTO,
  IAuthModuleService,
  ProviderIdentityDTO,
} from "@medusajs/framework/types"

import { digest } from "../../../modules/licensing/storage"
import { confirmAddress } from "../../managers/lib/confirm-address"

/**
 * The mark of a password that somebody else set: in what Medusa keeps of the login, so that it is the account's,
 * for the licenses of all owners, and is written in one go with the password. Its value is a digest of what Medusa keeps of
 * that password. It stays until {@link renewLogin}.
 */
export const GIVEN = "licensing_given_password"

/** What Medusa keeps of the password of a login: salted, so that it changes with each password that is set. */
export function keptOf(login: ProviderIdentityDTO | undefined): string | undefined {
  const kept = login?.provider_metadata?.password
  return typeof kept === "string" ? kept : undefined
}

function markOf(login: ProviderIdentityDTO | undefined): string | undefined {
  const mark = login?.provider_metadata?.[GIVEN]
  return typeof mark === "string" ? mark : undefined
}

/** Whether the password of a login is one that somebody else set. */
export function isGiven(login: ProviderIdentityDTO | undefined): boolean {
  const kept = keptOf(login)
  return kept !== undefined && markOf(login) === digest(kept)
}

/**
 * Whether who is logged in by an identity may have known a password that somebody else set: its login had one and
 * was not renewed since, or was renewed after they had logged in.
 */
export async function mayBeOfGiven(auth: IAuthModuleService, id: string): Promise<boolean> {
  const [identity] = await auth.listAuthIdentities(
    { id: [id] },
    { relations: ["provider_identities"] }
  )
  const logins = identity?.provider_identities ?? []
  return logins.length === 0 || logins.some((login) => markOf(login) !== undefined)
}

/**
 * Moves a login whose user has set a password of their own, after somebody else set one, to a new identity, and deletes
 * the former: what was logged in by the given password is refused from then on, and Medusa refreshes no token of it.
 * A confirmed address stays so; a second factor, or another login of it, goes with it: who knew the password may have
 * added them. A login that has no such password, or still has it, stays.
 * @returns the id of its identity
 */
export async function renewLogin(
  auth: IAuthModuleService,
  login: ProviderIdentityDTO
): Promise<string | undefined> {
  const { id, auth_identity_id: former } = login
  if (markOf(login) === undefined || former === undefined || isGiven(login)) {
    return former
  }
  const { app_metadata } = await auth.retrieveAuthIdentity(former)
  const renewed: AuthIdentityDTO = await auth.createAuthIdentities({
    app_metadata,
    provider_identities: [],
  })
  // Medusa merges what it keeps: a mark that were left out would stay.
  const moved = { id, provider_metadata: { [GIVEN]: null }, auth_identity_id: renewed.id }
  await auth.updateProviderIdentities([moved])
  const confirmed = await auth.listAuthVerifications({ auth_identity_id: former })
  for (const { entity_id, entity_type, verified_at } of confirmed) {
    if (verified_at) {
      await confirmAddress(auth, { auth_identity_id: renewed.id, entity_id, entity_type })
    }
  }
  await auth.deleteAuthIdentities([former])
  return renewed.id
}
