import type {
  IAuthModuleService,
  ICustomerModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { licensingError } from "../../../modules/licensing/errors"
import { passwordChangeRequired } from "../../../modules/licensing/users/user-errors"
import { mayBeOfGiven, renewLogin } from "../../../workflows/users"

/** With which login an invitation is accepted; its customer is to be made where there is none. */
export type Account = {
  auth_identity_id: string
  customer_id?: string
  /** Whether the login was made just now. */
  login_made: boolean
}

const PROVIDER = "emailpass"

/** Has the address an account with which one can log in? */
export async function hasAccount(container: MedusaContainer, email: string): Promise<boolean> {
  const [customer] = await container
    .resolve<ICustomerModuleService>(Modules.CUSTOMER)
    .listCustomers({ email, has_account: true }, { select: ["id"], take: 1 })
  return customer !== undefined
}

/** With what somebody logs in; `made`: just now. */
export type Login = { auth_identity_id: string; customer_id: string | null; made: boolean }

/**
 * Makes a login for an address, or finds the one that is there if the password is its.
 * @param mayMake false = only find
 * @returns null if there is one with another password, or none and none may be made
 */
export async function loginOf(
  container: MedusaContainer,
  email: string,
  password: string,
  mayMake: boolean
): Promise<Login | null> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const body = { email, password }
  if (mayMake) {
    const made = await auth.register(PROVIDER, { body })
    if (made.success && made.authIdentity) {
      return { auth_identity_id: made.authIdentity.id, customer_id: null, made: true }
    }
  }
  const { success, authIdentity } = await auth.authenticate(PROVIDER, { body })
  if (!success || !authIdentity) {
    return null
  }
  const customer_id = authIdentity.app_metadata?.customer_id
  return {
    auth_identity_id: authIdentity.id,
    customer_id: typeof customer_id === "string" ? customer_id : null,
    made: false,
  }
}

/**
 * The account of somebody who proved that an address is theirs, by the token mailed to it. Where there is
 * a login for the address already, its password is needed: a token sets no passwords.
 * @throws 400 INVITE_LOGIN_REQUIRED; 403 USER_PASSWORD_CHANGE_REQUIRED
 */
export async function accountOf(
  container: MedusaContainer,
  email: string,
  password: string
): Promise<Account> {
  const login = await loginOf(container, email, password, !(await hasAccount(container, email)))
  if (!login) {
    throw loginRequired()
  }
  const { auth_identity_id, customer_id, made: login_made } = login
  await refuseGiven(container, auth_identity_id)
  return { auth_identity_id, customer_id: customer_id ?? undefined, login_made }
}

/**
 * Refuses who may be logged in by a password that somebody else set: it accepts nothing in its user's name.
 * @throws 403 USER_PASSWORD_CHANGE_REQUIRED
 */
export async function refuseGiven(
  container: MedusaContainer,
  auth_identity_id: string
): Promise<void> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  if (await mayBeOfGiven(auth, auth_identity_id)) {
    throw passwordChangeRequired()
  }
}

/**
 * The account of somebody who proved that an address is theirs, with a new password: of a login that is made, or
 * of the one that is there, whose former password ends.
 * @throws 400 INVITE_LOGIN_REQUIRED if its account has no login by password
 */
export async function accountWithNewPassword(
  container: MedusaContainer,
  email: string,
  password: string
): Promise<Account> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const account = await hasAccount(container, email)
  const [known] = await auth.listProviderIdentities({ provider: PROVIDER, entity_id: email })
  if (!known) {
    const made = account ? null : await loginOf(container, email, password, true)
    if (!made) {
      throw loginRequired()
    }
    const { auth_identity_id, customer_id, made: login_made } = made
    return { auth_identity_id, customer_id: customer_id ?? undefined, login_made }
  }
  const { auth_identity_id = "" } = known
  const { app_metadata } = await auth.retrieveAuthIdentity(auth_identity_id)
  const customer_id = app_metadata?.customer_id
  const theirs = typeof customer_id === "string" ? customer_id : undefined
  if (theirs === undefined && account) {
    throw loginRequired()
  }
  const { success } = await auth.updateProvider(PROVIDER, { entity_id: email, password })
  const [changed] = await auth.listProviderIdentities({ provider: PROVIDER, entity_id: email })
  if (!success || !changed) {
    throw loginRequired()
  }
  const renewed = await renewLogin(auth, changed)
  return {
    auth_identity_id: renewed ?? auth_identity_id,
    customer_id: theirs,
    login_made: false,
  }
}

function loginRequired() {
  return licensingError(
    "INVITE_LOGIN_REQUIRED",
    "This address has a login already: give its password, or log in first. A forgotten one can be reset"
  )
}
