import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { foldedEmail } from "../../modules/licensing/domain/email"

const PROVIDER = "emailpass"

/**
 * The customer whose address and password these are, by Medusa's own logins; null = nobody's. An account with a second
 * factor is nobody's either: it cannot be asked for here.
 */
export async function customerOf(
  container: MedusaContainer,
  email: string,
  password: string
): Promise<string | null> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  // Logins keep the address as it was typed when they were made.
  for (const written of new Set([email.trim(), foldedEmail(email)])) {
    const { success, authIdentity, ...more } = await auth.authenticate(PROVIDER, {
      body: { email: written, password },
    })
    if (success && authIdentity) {
      const customer = authIdentity.app_metadata?.customer_id
      const asksMore = "mfaChallenge" in more && more.mfaChallenge
      return typeof customer === "string" && !asksMore ? customer : null
    }
  }
  return null
}
