import { randomBytes } from "node:crypto"

import type { Context } from "@medusajs/framework/types"

import { type Refreshable, refreshDecision, refreshEnd } from "../domain/users/refresh"
import type { Actor } from "../domain/vocabulary"
import { licensingError } from "../errors"
import { type DatabaseService, digest, entityId, type TimelineService } from "../storage"
import { DENY_APPROVED_DEVICES } from "./device-sql"
import type {
  BegunSignIn,
  NamedLicense,
  SignedInUser,
  SignInOutcome,
  SignInSubject as Subject,
  UsableLicense,
} from "./types"
import { passwordChangeRequired, userNotFound } from "./user-errors"
import {
  END_SESSION,
  END_SESSIONS_OF_ACCOUNT,
  END_SESSIONS_OF_USER,
  LOCK_SESSION,
  ROTATE_SESSION,
  START_SESSION,
  USABLE_LICENSES,
} from "./user-session-sql"
import { LOCK_USER } from "./user-sql"
import type { UserTokensService } from "./user-tokens"

type LockedSession = Refreshable &
  Omit<Subject, "expires_at"> & {
    id: string
    license_expires_at: Date | null
    admitted: boolean
  }

/** A license that an account may use. */
type UsableRow = Subject & { policy_name: string }

type EndedSession = Pick<Subject, "user_id" | "license_id" | "order_id">

/** Who asks to sign in, once their password was checked. */
export type SignIn = {
  customer_id: string
  /** Code of the program. */
  program: string
  /** Which of several licenses; absent = the only one. */
  license_id?: string
  /** They may have been proved by a password that somebody else set. */
  by_given_password?: boolean
}

type Cradle = {
  databaseService: DatabaseService
  timelineService: TimelineService
  userTokensService: UserTokensService
}

/** The program itself asks; whom for, the timeline says by the user's id. */
const PROGRAM: Actor = { type: "program", id: null }

/**
 * Named users who signed in with a program. Each sign-in is a family of tokens: short ones that the runtime API takes,
 * and one refresh token, which is replaced with every use. A used one that comes again ends the family.
 */
export class UserSessionsService {
  private readonly database: DatabaseService
  private readonly timeline: TimelineService
  private readonly tokens: UserTokensService

  constructor({ databaseService, timelineService, userTokensService }: Cradle) {
    this.database = databaseService
    this.timeline = timelineService
    this.tokens = userTokensService
  }

  /**
   * Signs the user in whose account was proved. Null = the account has no place of such a license, or of none of the
   * program's.
   * @throws USER_PASSWORD_CHANGE_REQUIRED if somebody else set the password
   */
  async signIn(
    { customer_id, program, license_id, by_given_password }: SignIn,
    now = new Date()
  ): Promise<SignInOutcome | null> {
    const usable = await this.subjects({ customer_id, program, license_id, by_given_password })
    const [subject, another] = usable
    if (!subject) {
      return null
    }
    if (another) {
      return { choices: usable.map(licenseOf) }
    }
    const begun = await this.database.transaction(
      async (tx) => await this.store(subject, customer_id, now, tx)
    )
    return { signed_in: await this.answer(begun, now) }
  }

  /**
   * The licenses of a program that an account may use as a named user; revoked ones only if there are no others.
   * @throws USER_PASSWORD_CHANGE_REQUIRED if somebody else set the password
   */
  async usable(of: Omit<SignIn, "license_id">, tx: Context = {}): Promise<NamedLicense[]> {
    const subjects = await this.subjects(of, tx)
    return subjects.map((each) => ({ ...licenseOf(each), policy_name: each.policy_name }))
  }

  /**
   * Signs the user in whose account was proved, for a license that was chosen; {@link answer} makes their tokens. Null =
   * they have no place of it.
   */
  async begin(
    { customer_id, ...of }: Required<Omit<SignIn, "by_given_password">>,
    now: Date,
    tx: Context
  ): Promise<BegunSignIn | null> {
    const [subject] = await this.subjects({ customer_id, ...of }, tx)
    return subject ? await this.store(subject, customer_id, now, tx) : null
  }

  /**
   * A new user token and a new refresh token for an old one.
   * @throws USER_SESSION_ENDED if the token is unknown, was used before, or its user may no longer sign in
   */
  async refresh(refreshToken: string, now = new Date()): Promise<SignedInUser> {
    const given = halvesOf(refreshToken)
    const next = secret()
    const rotated = await this.database.transaction(async (tx) => {
      const [row] = await this.database.run<LockedSession>(
        LOCK_SESSION,
        { family_hash: digest(given.family) },
        tx
      )
      if (!row) {
        return null
      }
      const decision = refreshDecision(row, digest(given.token), now)
      if (decision === "reused") {
        await this.end(given.family, PROGRAM, tx)
      }
      if (decision !== "rotate" || !row.admitted) {
        return null
      }
      const { id } = row
      await this.database.run(
        ROTATE_SESSION,
        { id, now, token_hash: digest(next), expires_at: refreshEnd(now) },
        tx
      )
      return row
    })
    if (!rotated) {
      throw licensingError("USER_SESSION_ENDED", "This sign-in has ended; sign in again")
    }
    const subject = { ...rotated, expires_at: rotated.license_expires_at }
    return await this.answer({ id: rotated.id, subject, refresh_token: given.family + next }, now)
  }

  /** Ends the sign-in that a refresh token belongs to. An unknown one has none, and that is no secret. */
  async signOut(refreshToken: string): Promise<void> {
    await this.database.transaction(
      async (tx) => await this.end(halvesOf(refreshToken).family, PROGRAM, tx)
    )
  }

  /**
   * Ends every sign-in of a user who has a place of the license, for all licenses of their owner; effective at their
   * programs' next call.
   * @returns how many it ended; 0 leaves no trace
   * @throws USER_NOT_FOUND if they have no place of the license
   */
  async signOutEverywhere(licenseId: string, userId: string, actor: Actor): Promise<number> {
    return await this.database.transaction(async (tx) => {
      const [user] = await this.database.run<{
        order_id: string | null
        customer_id: string | null
      }>(LOCK_USER, { license_id: licenseId, user_id: userId }, tx)
      if (!user) {
        throw userNotFound(userId)
      }
      await this.database.run(
        DENY_APPROVED_DEVICES,
        { customer_id: user.customer_id, user_id: userId },
        tx
      )
      const ended = await this.database.run(END_SESSIONS_OF_USER, { user_id: userId }, tx)
      if (ended.length > 0) {
        const subject = { user_id: userId, license_id: licenseId, order_id: user.order_id }
        await this.record("user.signed_out", subject, actor, tx)
      }
      return ended.length
    })
  }

  /**
   * Ends every sign-in by an account, such as after a new password: who knew the former one may have signed in.
   * @returns how many it ended; 0 leaves no trace
   */
  async signOutAccount(customer_id: string, context: Context = {}): Promise<number> {
    return await this.database.transaction(async (tx) => {
      await this.database.run(DENY_APPROVED_DEVICES, { customer_id, user_id: null }, tx)
      const ended = await this.database.run<EndedSession>(
        END_SESSIONS_OF_ACCOUNT,
        { customer_id },
        tx
      )
      const distinct = new Map(ended.map((each) => [`${each.user_id} ${each.license_id}`, each]))
      for (const each of distinct.values()) {
        await this.record("user.signed_out", each, { type: "customer", id: customer_id }, tx)
      }
      return ended.length
    }, context)
  }

  private async subjects(
    { customer_id, program, license_id, by_given_password = false }: SignIn,
    tx: Context = {}
  ): Promise<UsableRow[]> {
    const rows = await this.database.run<UsableRow>(USABLE_LICENSES, { customer_id, program }, tx)
    if (by_given_password && rows.length > 0) {
      throw passwordChangeRequired()
    }
    if (license_id !== undefined) {
      return rows.filter((row) => row.license_id === license_id)
    }
    const left = rows.filter(({ state }) => state !== "revoked")
    return left.length > 0 ? left : rows
  }

  private async store(
    subject: Subject,
    customer_id: string,
    now: Date,
    tx: Context
  ): Promise<BegunSignIn> {
    const [family, token] = [secret(), secret()]
    const id = entityId("luss")
    await this.database.run(
      START_SESSION,
      {
        ...{ id, customer_id, now, user_id: subject.user_id, license_id: subject.license_id },
        ...{ family_hash: digest(family), token_hash: digest(token) },
        expires_at: refreshEnd(now),
      },
      tx
    )
    await this.record("user.signed_in", subject, PROGRAM, tx)
    return { id, subject, refresh_token: family + token }
  }

  private async end(family: string, actor: Actor, tx: Context): Promise<void> {
    const [ended] = await this.database.run<EndedSession>(
      END_SESSION,
      { family_hash: digest(family) },
      tx
    )
    if (ended) {
      await this.record("user.signed_out", ended, actor, tx)
    }
  }

  private async record(
    type: string,
    { user_id, license_id, order_id }: EndedSession,
    actor: Actor,
    tx: Context
  ): Promise<void> {
    const data = { user_ids: [user_id] }
    await this.timeline.record([{ type, actor, order_id, license_ids: [license_id], data }], tx)
  }

  /** The tokens of a sign-in that was stored. */
  async answer({ id, subject, refresh_token }: BegunSignIn, now: Date): Promise<SignedInUser> {
    const { user_id: sub, license_id: license, program } = subject
    const { email, first_name, last_name } = subject
    return {
      ...(await this.tokens.make({ sub, license, program, family: id })),
      refresh_token,
      refresh_expires_at: refreshEnd(now),
      license: licenseOf(subject),
      user: { id: sub, email, first_name, last_name },
    }
  }
}

function licenseOf({ license_id: id, policy, expires_at }: Subject): UsableLicense {
  return { id, policy, expires_at }
}

const SECRET_BYTES = 32
/** Characters of base 64 that {@link SECRET_BYTES} take. */
const SECRET_CHARACTERS = 43

function secret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url")
}

function halvesOf(refreshToken: string): { family: string; token: string } {
  return {
    family: refreshToken.slice(0, SECRET_CHARACTERS),
    token: refreshToken.slice(SECRET_CHARACTERS),
  }
}
