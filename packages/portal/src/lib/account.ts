import type { LicensingFetch } from "medusa-plugin-licensing-storefront/client"

import { claimsOf } from "./session"

/** Medusa's own login and account routes, which are no part of the plugin's API. */
export type AccountApi = ReturnType<typeof accountApi>

type Credentials = { email: string; password: string }
type Person = { first_name?: string; last_name?: string }

/** The second step of a login that needs more than a password. */
export type SecondStep = {
  id: string
  email: string
  /** Says whose step it is; it opens nothing else. */
  token: string
  /** Ways of passing it, such as `totp` and `recovery_code`; each does. */
  methods: string[]
}

/** A login whose address has to be confirmed first. */
export type Unconfirmed = {
  email: string
  /** Says whose address it is; it opens nothing else. */
  token: string
}

/** What a password brings: a session, a second step, or the wish that the address be confirmed first. */
export type SignedIn =
  | { is: "in"; token: string }
  | { is: "second_step"; step: SecondStep }
  | { is: "unconfirmed"; login: Unconfirmed }

/** Medusa's answer to a right password, or to the wish for a newer token. */
type Authenticated = {
  token: string
  mfa_challenge?: { id: string; methods: string[] }
  verification_required?: boolean
}

/** @param send without a token of its own: each call says whose it is */
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

  /** A login that has no account yet, such as one of staff, gets one. */
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
     * Passes the second step. A login without an account gets one, and is asked once more.
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
      // Before the address is confirmed, where the shop wants that: later nobody knows the names.
      await createCustomer(token, email, person)
      return await authenticate({ email, password })
    },

    /** The mail's language travels with the request; the answer is the same for every address. */
    async requestPassword(email: string, language: string): Promise<void> {
      await send("/auth/customer/emailpass/reset-password", {
        method: "POST",
        body: { identifier: email, metadata: { licensing_portal: language } },
      })
    },

    /** Sets a new password by the token of the mail, and signs in with it. */
    async setPassword(resetToken: string, password: string): Promise<SignedIn> {
      await send("/auth/customer/emailpass/update", {
        method: "POST",
        body: { password },
        ...as(resetToken),
      })
      return await signIn({ email: claimsOf(resetToken).entity_id ?? "", password })
    },

    /**
     * Has the link mailed that confirms the address. The mail's language travels with the request.
     * @param type what the shop calls the address
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

    /** Who is signed in. */
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
