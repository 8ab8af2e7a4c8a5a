import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"

/** Runs SQL; the test runner hands it out as `dbConnection`. */
type Database = { raw: (sql: string, values?: unknown[]) => Promise<unknown> }

/** A named user with an account: what their program signs them in with. */
export type UserLogin = { user_id: string; customer_id: string; email: string; password: string }

let users = 0

/** A customer who can log in by password. */
export async function passwordLogin(
  container: MedusaContainer,
  email = `user-${++users}@firm.test`
): Promise<Omit<UserLogin, "user_id">> {
  const password = `secret of ${email}`
  const customer = await container
    .resolve(Modules.CUSTOMER)
    .createCustomers({ email, has_account: true })
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const { authIdentity } = await auth.register("emailpass", { body: { email, password } })
  await auth.updateAuthIdentities({
    id: authIdentity!.id,
    app_metadata: { customer_id: customer.id },
  })
  return { customer_id: customer.id, email, password }
}

/** Gives somebody new a place of each license, as if they had accepted their invitation. */
export async function namedUser(
  container: MedusaContainer,
  database: Database,
  licenseIds: string[],
  email?: string
): Promise<UserLogin> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const login = await passwordLogin(container, email)
  const wanted = { users: [{ email: login.email, first_name: null, last_name: null }] }
  let user_id = ""
  for (const id of licenseIds) {
    const { lines } = await licensing.users.assign(id, wanted, SYSTEM_ACTOR)
    user_id = lines[0]?.user_id ?? ""
  }
  await database.raw("update licensing_user set customer_id = ?, state = 'active' where id = ?", [
    login.customer_id,
    user_id,
  ])
  return { ...login, user_id }
}
