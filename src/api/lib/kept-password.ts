import type { IAuthModuleService } from "@medusajs/framework/types"

/**
 * What Medusa keeps of the password of a login: salted, so that it changes with each password that is set. Absent =
 * there is no such login.
 */
export async function keptPassword(
  auth: IAuthModuleService,
  of: { entity_id: string } | { auth_identity_id: string }
): Promise<string | undefined> {
  const [login] = await auth.listProviderIdentities({ provider: "emailpass", ...of })
  const kept = login?.provider_metadata?.password
  return typeof kept === "string" ? kept : undefined
}
