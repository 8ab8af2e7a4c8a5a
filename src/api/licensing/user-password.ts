import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { foldedEmail } from "../../modules/licensing/domain/email"

const PROVIDER = "emailpass"

/** Whose password was right. */
export type ProvedAccount = {
  customer_id: string
  /** Whether it is still their password, which takes so long to check that another may be set meanwhile. */
  isCurrent: () => Promise<boolean>
}

/**
 * The customer whose address and password these are, by Medusa's own logins; null = nobody's. An account with a second
 * factor is nobody's either: it cannot be asked for here.
 */
export async function accountOf(
  container: MedusaContainer,
  email: string,
  password: string
): Promise<ProvedAccount | null> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  // Logins keep the address as it was typed when they were made.
  for (const written of new Set([email.trim(), foldedEmail(email)])) {
    const before = await keptPassword(auth, written)
    const { success, authIdentity, ...more } = await auth.authenticate(PROVIDER, {
      body: { email: written, password },
    })
    if (success && authIdentity) {
      const customer_id = authIdentity.app_metadata?.customer_id
      const asksMore = "mfaChallenge" in more && more.mfaChallenge
      if (typeof customer_id !== "string" || asksMore) {
        return null
      }
      const isCurrent = async () => (await keptPassword(auth, written)) === before
      return { customer_id, isCurrent }
    }
  }
  return null
}

/** What is kept of the password of a login: salted, so that it changes with each password that is set. */
async function keptPassword(auth: IAuthModuleService, entity_id: string): Promise<unknown> {
  const [login] = await auth.listProviderIdentities({ provider: PROVIDER, entity_id })
  return login?.provider_metadata?.password
}
