import type { Context } from "@medusajs/framework/types"

import type { Actor, UserState } from "../domain/vocabulary"
import { licensingError } from "../errors"
import type { LicensingOptions } from "../options"
import type { DatabaseService, TimelineService } from "../storage"
import type { PasswordSubject, UserLink } from "./types"
import {
  hasOwnAccount,
  notOfState,
  passwordChangedMeanwhile,
  userElsewhere,
  userNotFound,
} from "./user-errors"
import type { UserLinksService } from "./user-links"
import { OWN_ACCOUNT } from "./user-password-sql"
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
  order_id: string | null
  elsewhere: boolean
}

/** Whose password is set, and by whom. */
export type PasswordGift = { license_id: string; user_id: string; actor: Actor }

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
   * A link by which the user sets a password of their own, to be mailed before theirs is replaced; the former link stops
   * working.
   * @returns the link with its token, which is not kept
   * @throws as {@link subject}
   */
  async announce(gift: PasswordGift, now = new Date()): Promise<UserLink> {
    return await this.database.transaction(async (tx) => {
      await this.lock(gift, tx)
      return await this.links.replace(gift.user_id, "password", now, tx)
    })
  }

  /**
   * Sets a password whose user was mailed, and ends the sign-ins by the former one. The user is locked meanwhile: they use
   * no link, and of two who set passwords the one whose link was mailed last does.
   * @param set gives the login the password
   * @throws as {@link subject}; USER_PASSWORD_CHANGED if the link was used or replaced; what `set` throws: nothing is done then
   */
  async give(gift: PasswordGift, link: UserLink, set: () => Promise<void>): Promise<void> {
    const { license_id, user_id, actor } = gift
    await this.database.transaction(async (tx) => {
      const { customer_id, order_id } = await this.lock(gift, tx)
      if (!(await this.links.isCurrent(link, tx))) {
        throw passwordChangedMeanwhile(user_id)
      }
      const act = { type: "user.password_set", actor, order_id, license_ids: [license_id] }
      await this.timeline.record([{ ...act, data: { user_ids: [user_id] } }], tx)
      await set()
      await this.sessions.signOutAccount(customer_id, tx)
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
}
