import type {
  IAuthModuleService,
  ICustomerModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { notAllowed } from "../../../modules/licensing/lib/program-errors"

/** With which customer an invitation is accepted: one that is there, or one to be made for a login. */
export type Account = { customer_id: string } | { auth_identity_id: string }

const PROVIDER = "emailpass"

/** Has the address an account with which one can log in? */
export async function hasAccount(container: MedusaContainer, email: string): Promise<boolean> {
  const [customer] = await container
    .resolve<ICustomerModuleService>(Modules.CUSTOMER)
    .listCustomers({ email, has_account: true }, { select: ["id"], take: 1 })
  return customer !== undefined
}

/**
 * The account of somebody who proved that an address is theirs, by the token mailed to it. Where there is
 * a login for the address already, whoever made it, its password is needed: a token sets no passwords.
 * @throws 400 INVITE_LOGIN_REQUIRED
 */
export async function accountOf(
  container: MedusaContainer,
  email: string,
  password: string
): Promise<Account> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const body = { email, password }
  if (!(await hasAccount(container, email))) {
    const made = await auth.register(PROVIDER, { body })
    if (made.success && made.authIdentity) {
      return { auth_identity_id: made.authIdentity.id }
    }
  }
  const { success, authIdentity } = await auth.authenticate(PROVIDER, { body })
  if (!success || !authIdentity) {
    throw notAllowed(
      "INVITE_LOGIN_REQUIRED",
      "This address has a login already: give its password, or log in first. A forgotten one can be reset"
    )
  }
  const customer_id = authIdentity.app_metadata?.customer_id
  return typeof customer_id === "string" ? { customer_id } : { auth_identity_id: authIdentity.id }
}
