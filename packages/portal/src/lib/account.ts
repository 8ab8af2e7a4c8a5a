import type { LicensingFetch } from "medusa-plugin-licensing-storefront/client"

import { claimsOf } from "./session"

/** Medusa's own login and account routes, which are not part of the plugin's API. */
export type AccountApi = ReturnType<typeof accountApi>

type Credentials = { email: string; password: string }
type Person = { first_name?: string; last_name?: string }

/** The second step of a login that needs more than a password. */
export type SecondStep = {
  id: string
  email: string
  /** Identifies the login; it gives no other access. */
  token: string
  /** Ways to pass it, such as `totp` and `recovery_code`; one is enough. */
  methods: string[]
}

/** A login whose address must be confirmed first. */
export type Unconfirmed = {
  email: string
  /** Identifies the address; it gives no other access. */
  token: string
}

/** The answer to a password: a session, a second step, or an address to confirm first. */
export type SignedIn =
  | { is: "in"; token: string }
  | { is: "second_step"; step: SecondStep }
  | { is: "unconfirmed"; login: Unconfirmed }

/** Medusa's answer to a correct password, or to a request for a newer token. */
type Authenticated = {
  token: string
  mfa_challenge?: { id: string; methods: string[] }
  verification_required?: boolean
}

/** @param send sends without a token; each call passes its own */
export function accountApi(send: LicensingFetch) {
  const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

  const authenticate = async ({ email, password }: Credentials): Promise<SignedIn> => {
    const answer = await send("/auth/customer/emailpass", {
      method: "POST",
      body: { email, password },
    })
    return outcomeOf(answer as Authenticated, email)
  }

  const createCustomer = async (token: string, email: string, person: Person): Promise<void> => {
    await send("/store/customers", { method: "POST", body: { email, ...person }, ...as(token) })
  }

  /** A login without an account, such as one of staff, gets one. */
  const signIn = async (credentials: Credentials): Promise<SignedIn> => {
    const signedIn = await authenticate(credentials)
    if (signedIn.is !== "in" || claimsOf(signedIn.token).actor_id) {
      return signedIn
    }
    await createCustomer(signedIn.token, credentials.email, {})
    return await authenticate(credentials)
  }

  return {
    signIn,

    /**
     * Passes the second step. A login without an account gets one and passes the step again.
     * @throws 400 for a wrong code and after too many, 404 once the step has expired
     */
    async passSecondStep(step: SecondStep, method: string, code: string): Promise<SignedIn> {
      const { token } = (await send(`/auth/mfa/challenges/${step.id}/verify`, {
        method: "POST",
        body: { method, code },
        ...as(step.token),
      })) as Authenticated
      if (claimsOf(token).actor_id) {
        return { is: "in", token }
      }
      await createCustomer(token, step.email, {})
      const answer = await send("/auth/token/refresh", { method: "POST", ...as(token) })
      return outcomeOf(answer as Authenticated, step.email)
    },

    async register({ email, password, ...person }: Credentials & Person): Promise<SignedIn> {
      const { token } = (await send("/auth/customer/emailpass/register", {
        method: "POST",
        body: { email, password },
      })) as Authenticated
      // Before the address is confirmed: later the names are no longer known.
      await createCustomer(token, email, person)
      return await authenticate({ email, password })
    },

    /** The request carries the mail's language; the answer is the same for every address. */
    async requestPassword(email: string, language: string): Promise<void> {
      await send("/auth/customer/emailpass/reset-password", {
        method: "POST",
        body: { identifier: email, metadata: { licensing_portal: language } },
      })
    },

    /** Sets a new password with the token of the mail, and signs in. */
    async setPassword(resetToken: string, password: string): Promise<SignedIn> {
      await send("/auth/customer/emailpass/update", {
        method: "POST",
        body: { password },
        ...as(resetToken),
      })
      return await signIn({ email: claimsOf(resetToken).entity_id ?? "", password })
    },

    /**
     * Has a confirmation link mailed. The request carries the mail's language.
     * @param type the shop's name for this kind of address
     */
    async requestConfirmation(
      { email, token }: Unconfirmed,
      type: string,
      language: string
    ): Promise<void> {
      await send("/auth/verification/request", {
        method: "POST",
        body: { entity_id: email, entity_type: type, metadata: { licensing_portal: language } },
        ...as(token),
      })
    },

    /** Confirms the address by the token of the mail, once. */
    async confirmAddress(token: string): Promise<void> {
      await send("/auth/verification/confirm", { method: "POST", body: { code: token } })
    },

    /** The signed-in customer. */
    async whoAmI(token: string): Promise<{ email: string }> {
      const { customer } = (await send("/store/customers/me", { method: "GET", ...as(token) })) as {
        customer: { email: string }
      }
      return customer
    },
  }
}

function outcomeOf(
  { token, mfa_challenge: challenge, verification_required }: Authenticated,
  email: string
): SignedIn {
  if (verification_required) {
    return { is: "unconfirmed", login: { email, token } }
  }
  if (challenge) {
    return {
      is: "second_step",
      step: { id: challenge.id, methods: challenge.methods, email, token },
    }
  }
  return { is: "in", token }
}
