import { createHash, randomBytes } from "node:crypto"

import type { Context } from "@medusajs/framework/types"

import { type Refreshable, refreshDecision, refreshEnd } from "../domain/users/refresh"
import type { Actor, LicenseState } from "../domain/vocabulary"
import { licensingError } from "../errors"
import { type DatabaseService, entityId, type TimelineService } from "../storage"
import type { SignedInUser, SignInOutcome } from "./types"
import { userNotFound } from "./user-errors"
import {
  END_SESSION,
  END_SESSIONS_OF_USER,
  LOCK_SESSION,
  ROTATE_SESSION,
  START_SESSION,
  USABLE_LICENSES,
} from "./user-session-sql"
import { LOCK_USER } from "./user-sql"
import type { UserTokensService } from "./user-tokens"

/** What a sign-in is about. */
type Subject = {
  user_id: string
  email: string
  first_name: string | null
  last_name: string | null
  license_id: string
  order_id: string | null
  program: string
  policy: string
  state: LicenseState
  expires_at: Date | null
}

type LockedSession = Refreshable &
  Omit<Subject, "expires_at"> & {
    id: string
    license_expires_at: Date | null
    admitted: boolean
  }

/** Who asks to sign in, once their password was checked. */
export type SignIn = {
  customer_id: string
  /** Code of the program. */
  program: string
  /** Which of several licenses; absent = the only one. */
  license_id?: string
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
   */
  async signIn(
    { customer_id, program, license_id }: SignIn,
    now = new Date()
  ): Promise<SignInOutcome | null> {
    const rows = await this.database.run<Subject>(USABLE_LICENSES, { customer_id, program })
    const left = rows.filter(({ state }) => state !== "revoked")
    const usable = left.length > 0 ? left : rows
    const [subject, another] =
      license_id === undefined ? usable : rows.filter((row) => row.license_id === license_id)
    if (!subject) {
      return null
    }
    if (another) {
      const choices = usable.map((row) => ({
        id: row.license_id,
        policy: row.policy,
        expires_at: row.expires_at,
      }))
      return { choices }
    }
    const [family, token] = [secret(), secret()]
    const id = entityId("luss")
    await this.database.transaction(async (tx) => {
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
    })
    return { signed_in: await this.answer(subject, id, family + token, now) }
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
    return await this.answer(subject, rotated.id, given.family + next, now)
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
      const [user] = await this.database.run<{ order_id: string | null }>(
        LOCK_USER,
        { license_id: licenseId, user_id: userId },
        tx
      )
      if (!user) {
        throw userNotFound(userId)
      }
      const ended = await this.database.run(END_SESSIONS_OF_USER, { user_id: userId }, tx)
      if (ended.length > 0) {
        const subject = { user_id: userId, license_id: licenseId, order_id: user.order_id }
        await this.record("user.signed_out", subject, actor, tx)
      }
      return ended.length
    })
  }

  private async end(family: string, actor: Actor, tx: Context): Promise<void> {
    const [ended] = await this.database.run<
      Pick<Subject, "user_id" | "license_id"> & { order_id: string | null }
    >(END_SESSION, { family_hash: digest(family) }, tx)
    if (ended) {
      await this.record("user.signed_out", ended, actor, tx)
    }
  }

  private async record(
    type: string,
    { user_id, license_id, order_id }: Pick<Subject, "user_id" | "license_id" | "order_id">,
    actor: Actor,
    tx: Context
  ): Promise<void> {
    const data = { user_ids: [user_id] }
    await this.timeline.record([{ type, actor, order_id, license_ids: [license_id], data }], tx)
  }

  private async answer(
    subject: Subject,
    family: string,
    refresh_token: string,
    now: Date
  ): Promise<SignedInUser> {
    const { user_id: sub, license_id: license, program, policy, expires_at } = subject
    const { email, first_name, last_name } = subject
    return {
      ...(await this.tokens.make({ sub, license, program, family }, now)),
      refresh_token,
      refresh_expires_at: refreshEnd(now),
      license: { id: license, policy, expires_at },
      user: { id: sub, email, first_name, last_name },
    }
  }
}

const SECRET_BYTES = 32
/** Characters of base 64 that {@link SECRET_BYTES} take. */
const SECRET_CHARACTERS = 43

function secret(): string {
  return randomBytes(SECRET_BYTES).toString("base64url")
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url")
}

function halvesOf(refreshToken: string): { family: string; token: string } {
  return {
    family: refreshToken.slice(0, SECRET_CHARACTERS),
    token: refreshToken.slice(SECRET_CHARACTERS),
  }
}
