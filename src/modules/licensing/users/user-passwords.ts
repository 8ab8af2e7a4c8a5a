import type { Context } from "@medusajs/framework/types"

import type { Actor, UserState } from "../domain/vocabulary"
import { licensingError } from "../errors"
import type { LicensingOptions } from "../options"
import { type DatabaseService, digest, type TimelineService } from "../storage"
import type { PasswordSubject, UserLink } from "./types"
import { hasOwnAccount, notOfState, userElsewhere, userNotFound } from "./user-errors"
import type { UserLinksService } from "./user-links"
import { GIVEN_PASSWORD, OWN_ACCOUNT } from "./user-password-sql"
import type { UserSessionsService } from "./user-sessions"
import { LOCK_USER } from "./user-sql"

type Cradle = {
  databaseService: DatabaseService
  licensingOptions: LicensingOptions
  timelineService: TimelineService
  userLinksService: UserLinksService
  userSessionsService: UserSessionsService
}

type LockedUser = {
  email: string
  state: UserState
  customer_id: string | null
  given_password_hash: string | null
  order_id: string | null
  elsewhere: boolean
}

/** Whose password is set, and by whom. */
export type PasswordGift = { license_id: string; user_id: string; actor: Actor }

/** A password that was set: the link that its user is mailed, and what was known of the former one. */
export type GivenPassword = { link: UserLink; former_hash: string | null }

/**
 * Passwords of named users that others set. Who sets one could use the account until its user changes it, so it is
 * done to accounts only that are there for licenses of this owner and for nothing else; see docs/security.md.
 */
export class UserPasswordsService {
  private readonly database: DatabaseService
  private readonly options: LicensingOptions
  private readonly timeline: TimelineService
  private readonly links: UserLinksService
  private readonly sessions: UserSessionsService

  constructor(cradle: Cradle) {
    this.database = cradle.databaseService
    this.options = cradle.licensingOptions
    this.timeline = cradle.timelineService
    this.links = cradle.userLinksService
    this.sessions = cradle.userSessionsService
  }

  /**
   * Whose password is to be set.
   * @throws USER_PASSWORDS_OFF, USER_NOT_FOUND, USER_NOT_ACTIVE, USER_HAS_OWN_ACCOUNT; USER_ELSEWHERE for a manager,
   *   whose orders are not all of the owner's
   */
  async subject(gift: PasswordGift): Promise<PasswordSubject> {
    return await this.database.transaction(async (tx) => {
      const { email, customer_id } = await this.lock(gift, tx)
      return { user_id: gift.user_id, email, customer_id }
    })
  }

  /**
   * Records a password that was set, and ends the sign-ins by the former one. Until its user has another, nobody signs in
   * with a program by it.
   * @param keptPassword what Medusa keeps of it
   * @returns a link by which its user sets one of their own; its token is not kept
   * @throws as {@link subject}
   */
  async give(gift: PasswordGift, keptPassword: string, now = new Date()): Promise<GivenPassword> {
    const { user_id, actor } = gift
    return await this.database.transaction(async (tx) => {
      const { customer_id, given_password_hash, order_id } = await this.lock(gift, tx)
      await this.database.run(GIVEN_PASSWORD, { user_id, hash: digest(keptPassword) }, tx)
      await this.sessions.signOutAccount(customer_id, tx)
      await this.record("user.password_set", gift, order_id, actor, tx)
      const link = await this.links.replace(user_id, "password", now, tx)
      return { link, former_hash: given_password_hash }
    })
  }

  /** The former password is back, since its user could not be mailed about the one that was set. */
  async putBack(gift: PasswordGift, hash: string | null): Promise<void> {
    const { user_id, actor } = gift
    await this.database.transaction(async (tx) => {
      await this.database.run(GIVEN_PASSWORD, { user_id, hash }, tx)
      await this.record("user.password_put_back", gift, null, actor, tx)
    })
  }

  private async lock(
    { license_id, user_id, actor }: PasswordGift,
    tx: Context
  ): Promise<LockedUser & { customer_id: string }> {
    const [user] = await this.database.run<LockedUser>(LOCK_USER, { license_id, user_id }, tx)
    if (!user) {
      throw userNotFound(user_id)
    }
    if (!this.options.users.setPasswords) {
      throw licensingError("USER_PASSWORDS_OFF", "The shop lets nobody set passwords of users")
    }
    if (user.state !== "active" || user.customer_id === null) {
      throw notOfState(user_id, "password")
    }
    const [account] = await this.database.run<{ own: boolean }>(OWN_ACCOUNT, { user_id }, tx)
    if (account?.own !== false) {
      throw hasOwnAccount(user_id)
    }
    if (actor.type === "manager" && user.elsewhere) {
      throw userElsewhere(user_id)
    }
    return { ...user, customer_id: user.customer_id }
  }

  private async record(
    type: string,
    { license_id, user_id }: PasswordGift,
    order_id: string | null,
    actor: Actor,
    tx: Context
  ): Promise<void> {
    const data = { user_ids: [user_id] }
    await this.timeline.record([{ type, actor, order_id, license_ids: [license_id], data }], tx)
  }
}
