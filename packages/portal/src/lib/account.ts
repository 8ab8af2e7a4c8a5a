import { LicensingError, type LicensingFetch } from "medusa-plugin-licensing-storefront/client"

import { claimsOf } from "./session"

/** Medusa's own login and account routes, which are no part of the plugin's API. */
export type AccountApi = ReturnType<typeof accountApi>

type Credentials = { email: string; password: string }
type Person = { first_name?: string; last_name?: string }

/** @param send without a token of its own: each call says whose it is */
export function accountApi(send: LicensingFetch) {
  const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

  const authenticate = async ({ email, password }: Credentials): Promise<string> => {
    const answer = (await send("/auth/customer/emailpass", {
      method: "POST",
      body: { email, password },
    })) as { token?: string }
    if (!answer.token) {
      // A shop that asks for more than a password; the portal cannot.
      throw new LicensingError({ status: 401, code: "MFA_REQUIRED", message: "More is needed" })
    }
    return answer.token
  }

  const createCustomer = async (token: string, email: string, person: Person): Promise<void> => {
    await send("/store/customers", { method: "POST", body: { email, ...person }, ...as(token) })
  }

  /** A token with an account behind it; a login that has none yet, such as one of staff, gets one. */
  const signIn = async (credentials: Credentials, person: Person = {}): Promise<string> => {
    const token = await authenticate(credentials)
    if (claimsOf(token).actor_id) {
      return token
    }
    await createCustomer(token, credentials.email, person)
    return await authenticate(credentials)
  }

  return {
    signIn,

    async register({ email, password, ...person }: Credentials & Person): Promise<string> {
      await send("/auth/customer/emailpass/register", { method: "POST", body: { email, password } })
      return await signIn({ email, password }, person)
    },

    /** The mail's language travels with the request; the answer is the same for every address. */
    async requestPassword(email: string, language: string): Promise<void> {
      await send("/auth/customer/emailpass/reset-password", {
        method: "POST",
        body: { identifier: email, metadata: { licensing_portal: language } },
      })
    },

    /** Sets a new password by the token of the mail, and signs in with it. */
    async setPassword(resetToken: string, password: string): Promise<string> {
      await send("/auth/customer/emailpass/update", {
        method: "POST",
        body: { password },
        ...as(resetToken),
      })
      return await signIn({ email: claimsOf(resetToken).entity_id ?? "", password })
    },

    /** Who is signed in. */
    async whoAmI(token: string): Promise<{ email: string }> {
      const { customer } = (await send("/store/customers/me", { method: "GET", ...as(token) })) as {
        customer: { email: string }
      }
      return customer
    },
  }
}
