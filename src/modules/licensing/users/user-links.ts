import { createHash, randomBytes } from "node:crypto"

import type { Context } from "@medusajs/framework/types"

import { foldedEmail } from "../domain/email"
import type { Actor, UserLinkKind, UserState } from "../domain/vocabulary"
import { licensingError } from "../errors"
import { inviteInvalid } from "../managers"
import type { LicensingOptions } from "../options"
import type { MailRequest } from "../orders"
import type { DatabaseService, TimelineService } from "../storage"
import type { OpenUserLink, UserLink } from "./types"
import { notOfState, userNotFound } from "./user-errors"
import {
  CURRENT_LINK,
  DROP_LINK,
  INVITE_USERS,
  LOCK_LINK,
  READ_LINK,
  RENEW_LINK,
  USE_LINK,
} from "./user-link-sql"
import { LOCK_USER } from "./user-sql"
import type { UserSessionsService } from "./user-sessions"

type Cradle = {
  databaseService: DatabaseService
  licensingOptions: LicensingOptions
  timelineService: TimelineService
  userSessionsService: UserSessionsService
}

/**
 * How a link was used. `password_set`: the account got a new password by it, which ends its sign-ins with programs;
 * `login_made`: the account is new, and so is its login.
 */
type LinkUse = { password_set?: boolean; login_made?: boolean }

type NewLink = Omit<UserLink, "kind" | "token">

const TOKEN_BYTES = 32
const HOURS_PER_DAY = 24

/** Links that are mailed to named users: they prove the address. Only a hash of each is kept. */
export class UserLinksService {
  private readonly database: DatabaseService
  private readonly options: LicensingOptions
  private readonly timeline: TimelineService
  private readonly sessions: UserSessionsService

  constructor({ databaseService, licensingOptions, timelineService, userSessionsService }: Cradle) {
    this.database = databaseService
    this.sessions = userSessionsService
    this.options = licensingOptions
    this.timeline = timelineService
  }

  /**
   * New invitations of the users of a request who wait for one; their previous links stop working. Who was mailed
   * since, has accepted or lost the place gets none.
   * @returns the links with their tokens, which are not kept
   */
  async inviteAll(
    { license_id, user_ids, asked_at }: Extract<MailRequest, { kind: "user_invitations" }>["data"],
    now = new Date()
  ): Promise<UserLink[]> {
    const tokens = user_ids.map((user_id) => ({ user_id, token: newToken() }))
    const rows = await this.database.run<NewLink>(INVITE_USERS, {
      ...this.values("invitation", tokens, now),
      license_id,
      asked_at,
    })
    const tokenOf = new Map(tokens.map(({ user_id, token }) => [user_id, token]))
    return rows.map((row) => ({
      ...row,
      kind: "invitation" as const,
      token: tokenOf.get(row.user_id) ?? "",
    }))
  }

  /**
   * A new link of a user of the license; the previous one stops working.
   * @returns the link with its token, which is not kept
   * @throws USER_NOT_FOUND; USER_NOT_INVITED for an invitation of who is not invited, USER_NOT_ACTIVE for a
   *   password of who is not active
   */
  async renew(
    licenseId: string,
    userId: string,
    kind: UserLinkKind,
    actor: Actor,
    now = new Date()
  ): Promise<UserLink> {
    return await this.database.transaction(async (tx) => {
      const [user] = await this.database.run<{ state: UserState; order_id: string | null }>(
        LOCK_USER,
        { license_id: licenseId, user_id: userId },
        tx
      )
      if (!user) {
        throw userNotFound(userId)
      }
      if (user.state !== (kind === "invitation" ? "invited" : "active")) {
        throw notOfState(userId, kind)
      }
      const link = await this.replace(userId, kind, now, tx)
      const type = kind === "invitation" ? "user.invited" : "user.password_link_sent"
      await this.record(type, [licenseId], user.order_id, userId, actor, tx)
      return link
    })
  }

  /** A new link of a locked user in place of the previous one. */
  async replace(user_id: string, kind: UserLinkKind, now: Date, tx: Context): Promise<UserLink> {
    const token = newToken()
    const [row] = await this.database.run<NewLink>(
      RENEW_LINK,
      this.values(kind, [{ user_id, token }], now),
      tx
    )
    if (!row) {
      throw userNotFound(user_id)
    }
    return { ...row, kind, token }
  }

  /** Forgets a link whose mail did not go. */
  async drop({ user_id, token }: UserLink): Promise<void> {
    await this.database.run(DROP_LINK, { user_id, hash: hashOf(token) })
  }

  /** Whether a link of a locked user still is their last, and unused. */
  async isCurrent({ user_id, token }: UserLink, tx: Context): Promise<boolean> {
    const rows = await this.database.run(CURRENT_LINK, { user_id, hash: hashOf(token) }, tx)
    return rows.length > 0
  }

  /** Whom a token was mailed to; null if it is wrong, used, replaced or expired, or they are disabled. */
  async read(token: string, now = new Date()): Promise<OpenUserLink | null> {
    const [row] = await this.database.run<OpenUserLink>(READ_LINK, { hash: hashOf(token), now })
    return row ?? null
  }

  /**
   * Uses a link up: the user is active, with the customer's account. Its token works once.
   * @param by how they did it, see {@link LinkUse}
   * @throws 404 INVITE_INVALID; 409 INVITE_EMAIL_MISMATCH
   */
  async use(
    token: string,
    customer: { id: string; email: string },
    { password_set = false, login_made = false }: LinkUse,
    now = new Date()
  ): Promise<OpenUserLink> {
    return await this.database.transaction(async (tx) => {
      const [user] = await this.database.run<OpenUserLink>(
        LOCK_LINK,
        { hash: hashOf(token), now },
        tx
      )
      if (!user) {
        throw inviteInvalid()
      }
      if (user.email !== foldedEmail(customer.email)) {
        throw licensingError(
          "INVITE_EMAIL_MISMATCH",
          "The link is for another e-mail address than the one you are logged in with"
        )
      }
      const licenses = await this.database.run<{ license_id: string }>(
        USE_LINK,
        { user_id: user.user_id, customer_id: customer.id, login_made },
        tx
      )
      const type = user.kind === "invitation" ? "user.accepted" : "user.password_changed"
      const ids = licenses.map(({ license_id }) => license_id)
      const actor: Actor = { type: "customer", id: customer.id }
      await this.record(type, ids, null, user.user_id, actor, tx)
      if (password_set) {
        await this.sessions.signOutAccount(customer.id, tx)
      }
      return user
    })
  }

  private values(kind: UserLinkKind, tokens: { user_id: string; token: string }[], now: Date) {
    const { invitationDays, passwordHours } = this.options.users
    return {
      kind,
      now,
      hours: kind === "invitation" ? invitationDays * HOURS_PER_DAY : passwordHours,
      tokens: JSON.stringify(
        tokens.map(({ user_id, token }) => ({ user_id, hash: hashOf(token) }))
      ),
    }
  }

  private async record(
    type: string,
    license_ids: string[],
    order_id: string | null,
    user_id: string,
    actor: Actor,
    tx: Context
  ): Promise<void> {
    const data = { user_ids: [user_id] }
    await this.timeline.record([{ type, actor, order_id, license_ids, data }], tx)
  }
}

function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url")
}

/** Tokens are random, so a plain hash is safe. */
function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
