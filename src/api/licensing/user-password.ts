import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { foldedEmail } from "../../modules/licensing/domain/email"
import { isGiven, keptOf } from "../../workflows/users"

const PROVIDER = "emailpass"

/** Whose password was right. */
export type ProvedAccount = {
  customer_id: string
  /** Somebody else set it. */
  by_given_password: boolean
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
    const of = { provider: PROVIDER, entity_id: written }
    const [before] = await auth.listProviderIdentities(of)
    const { success, authIdentity, ...more } = await auth.authenticate(PROVIDER, {
      body: { email: written, password },
    })
    if (success && authIdentity) {
      const customer_id = authIdentity.app_metadata?.customer_id
      const asksMore = "mfaChallenge" in more && more.mfaChallenge
      if (typeof customer_id !== "string" || asksMore) {
        return null
      }
      const isCurrent = async () => {
        const [now] = await auth.listProviderIdentities(of)
        return keptOf(now) === keptOf(before)
      }
      return { customer_id, by_given_password: isGiven(before), isCurrent }
    }
  }
  return null
}
