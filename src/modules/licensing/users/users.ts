import type { Context } from "@medusajs/framework/types"

import { mayBeEmail } from "../domain/email"
import type { NamedUser } from "../domain/users/user-lines"
import { type KnownUser, placeDecisions } from "../domain/users/user-places"
import { type Actor, type Authorization, SYSTEM_ACTOR, type UserState } from "../domain/vocabulary"
import type { ActivationStoreService } from "../activations"
import { licenseNotFound } from "../licenses/license-errors"
import type { MailRequestsService } from "../orders"
import { type DatabaseService, entityId, type TimelineService } from "../storage"
import type { AssignedWithMails, AssignedLine, UsersToAssign } from "./types"
import {
  licenseWithoutOwner,
  notForUsers,
  userElsewhere,
  userListTooLong,
  userNotFound,
} from "./user-errors"
import { type ReadUser, readUserList } from "./user-list"
import {
  ASSIGN_USERS,
  COUNT_PLACES,
  END_ASSIGNMENTS,
  END_LAPSED_ASSIGNMENTS,
  KNOWN_USERS,
  LOCK_LICENSE,
  LOCK_USER,
  SET_USER_DISABLED,
} from "./user-sql"

/** Most users that one call assigns. */
export const MAX_USERS_AT_ONCE = 1000

/** Most users whom one mail request invites: a process mails them one after the other. */
const INVITED_PER_REQUEST = 50

type Cradle = {
  activationStoreService: ActivationStoreService
  databaseService: DatabaseService
  mailRequestsService: MailRequestsService
  timelineService: TimelineService
}

type LockedLicense = {
  id: string
  order_id: string | null
  authorization: Authorization
  max_users: number | null
  owner_id: string | null
}

type KnownRow = KnownUser & { id: string; email: string }

/** Who got a place; `waits`: for an invitation. */
type GivenPlace = { user_id: string; email: string; waits: boolean }

/** A new line of a list: whom it names, and what it came to as far as it is known. */
type Wanted = { line: number; user: NamedUser }

/** Who may use the licenses for named users. Each act is one transaction with one timeline row. */
export class UsersService {
  private readonly activations: ActivationStoreService
  private readonly database: DatabaseService
  private readonly mailRequests: MailRequestsService
  private readonly timeline: TimelineService

  constructor(cradle: Cradle) {
    const { databaseService, mailRequestsService, timelineService } = cradle
    this.activations = cradle.activationStoreService
    this.database = databaseService
    this.mailRequests = mailRequestsService
    this.timeline = timelineService
  }

  /**
   * Gives users places of a license, as many as are free, in the order of the list; the rest of it is reported. Who
   * has a place keeps it, so the same list again changes nothing. Decided with the license's row locked. In the same
   * transaction it asks for the mails that invite them.
   * @param locale language of the invitations; null = that of the order
   * @throws LICENSE_NOT_FOUND, NOT_FOR_USERS, LICENSE_WITHOUT_OWNER, USER_LIST_TOO_LONG
   */
  async assign(
    licenseId: string,
    wanted: UsersToAssign,
    actor: Actor,
    locale: string | null = null
  ): Promise<AssignedWithMails> {
    const { good, refused } = sorted(wanted)
    return await this.database.transaction(async (tx) => {
      const { owner_id, ...license } = await this.lock(licenseId, tx)
      if (license.authorization !== "named_user") {
        throw notForUsers(licenseId)
      }
      if (owner_id === null) {
        throw licenseWithoutOwner(licenseId)
      }
      const known = await this.known(licenseId, owner_id, good, tx)
      const [row] = await this.database.run<{ used: number }>(
        COUNT_PLACES,
        { license_id: licenseId, owner_id },
        tx
      )
      const codes = placeDecisions(
        good.map(({ user }) => user.email),
        known,
        { max_users: license.max_users, used: row?.used ?? 0 }
      )
      const chosen = good.filter((_, index) => codes[index] === "ASSIGNED")
      const given = await this.write({ ...license, owner_id }, chosen, actor, tx)
      const ids = new Map(given.map(({ email, user_id }) => [email, user_id]))
      const invited = given.filter(({ waits }) => waits).map(({ user_id }) => user_id)
      const lines = good.map(({ line, user: { email } }, index): AssignedLine => {
        const user_id = ids.get(email) ?? known.get(email)?.id ?? null
        return { line, code: codes[index] ?? "USERS_FULL", email, user_id }
      })
      return {
        lines: [...lines, ...refused].sort((one, other) => one.line - other.line),
        assigned: [...ids.values()],
        invited,
        mail_requests: await this.askForMails(licenseId, invited, locale, tx),
      }
    })
  }

  /**
   * Takes their places of a license from users: free at once, and effective at their program's next call. Their
   * computers are no longer activated.
   * @throws LICENSE_NOT_FOUND; USER_NOT_FOUND if one of them has none
   */
  async unassign(licenseId: string, userIds: string[], actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { order_id } = await this.lock(licenseId, tx)
      const ended = await this.database.run<{ user_id: string }>(
        END_ASSIGNMENTS,
        { license_id: licenseId, user_ids: userIds },
        tx
      )
      const without = userIds.find((id) => !ended.some(({ user_id }) => user_id === id))
      if (without !== undefined) {
        throw userNotFound(without)
      }
      await this.leave({ id: licenseId, order_id }, userIds, actor, tx)
    })
  }

  /** Ends the places that a former owner of the license gave, which must not come back with them. */
  async endLapsed(licenseId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [license] = await this.database.run<LockedLicense>(
        LOCK_LICENSE,
        { license_id: licenseId },
        tx
      )
      const ended = await this.database.run<{ user_id: string }>(
        END_LAPSED_ASSIGNMENTS,
        { license_id: licenseId },
        tx
      )
      if (license && ended.length > 0) {
        const userIds = ended.map(({ user_id }) => user_id)
        await this.leave(license, userIds, SYSTEM_ACTOR, tx)
      }
    })
  }

  /** Users lost their places of a locked license: their computers are no longer activated. */
  private async leave(
    license: Pick<LockedLicense, "id" | "order_id">,
    userIds: string[],
    actor: Actor,
    tx: Context
  ): Promise<void> {
    const computers = await this.activations.endOfUsers(license.id, userIds, tx)
    const more = computers > 0 ? { computers } : {}
    await this.record("user.unassigned", license, userIds, actor, tx, more)
  }

  /**
   * Disables a user, for all licenses of their owner, or lets them in again. They keep their places meanwhile.
   * Unchanged leaves no trace.
   * @returns whether it changed anything
   * @throws USER_NOT_FOUND if they have no place of the license; USER_ELSEWHERE for a manager, whose orders are
   *   not all of the owner's
   */
  async setDisabled(
    licenseId: string,
    userId: string,
    disabled: boolean,
    actor: Actor
  ): Promise<boolean> {
    return await this.database.transaction(async (tx) => {
      const [user] = await this.database.run<{
        state: UserState
        order_id: string | null
        elsewhere: boolean
      }>(LOCK_USER, { license_id: licenseId, user_id: userId }, tx)
      if (!user) {
        throw userNotFound(userId)
      }
      if (actor.type === "manager" && user.elsewhere) {
        throw userElsewhere(userId)
      }
      if ((user.state === "disabled") === disabled) {
        return false
      }
      await this.database.run(SET_USER_DISABLED, { user_id: userId, disabled }, tx)
      const type = disabled ? "user.disabled" : "user.enabled"
      await this.record(type, { id: licenseId, order_id: user.order_id }, [userId], actor, tx)
      return true
    })
  }

  private async lock(licenseId: string, tx: Context): Promise<LockedLicense> {
    const [license] = await this.database.run<LockedLicense>(
      LOCK_LICENSE,
      { license_id: licenseId },
      tx
    )
    if (!license) {
      throw licenseNotFound(licenseId)
    }
    return license
  }

  private async known(
    license_id: string,
    owner_id: string,
    wanted: readonly Wanted[],
    tx: Context
  ): Promise<Map<string, KnownRow>> {
    const emails = wanted.map(({ user }) => user.email)
    const rows = await this.database.run<KnownRow>(
      KNOWN_USERS,
      { license_id, owner_id, emails },
      tx
    )
    return new Map(rows.map((row) => [row.email, row]))
  }

  /** Those who got a place. */
  private async write(
    { id, order_id, owner_id }: Pick<LockedLicense, "id" | "order_id"> & { owner_id: string },
    chosen: readonly Wanted[],
    actor: Actor,
    tx: Context
  ): Promise<GivenPlace[]> {
    if (chosen.length === 0) {
      return []
    }
    const users = chosen.map(({ user }) => ({
      ...user,
      id: entityId("luse"),
      assignment_id: entityId("luas"),
    }))
    const rows = await this.database.run<GivenPlace>(
      ASSIGN_USERS,
      { license_id: id, owner_id, users: JSON.stringify(users) },
      tx
    )
    // In the order of the list.
    const found = new Map(rows.map((row) => [row.email, row]))
    const given = chosen.flatMap(({ user }) => found.get(user.email) ?? [])
    const ids = given.map(({ user_id }) => user_id)
    await this.record("user.assigned", { id, order_id }, ids, actor, tx)
    return given
  }

  /** Asks for invitations. @returns the ids of the requests */
  private async askForMails(
    license_id: string,
    invited: readonly string[],
    locale: string | null,
    tx: Context
  ): Promise<string[]> {
    const asked_at = new Date().toISOString()
    const ids: string[] = []
    for (let at = 0; at < invited.length; at += INVITED_PER_REQUEST) {
      const user_ids = invited.slice(at, at + INVITED_PER_REQUEST)
      const data = { license_id, user_ids, asked_at, locale }
      ids.push(await this.mailRequests.add({ kind: "user_invitations", data }, tx))
    }
    return ids
  }

  /** One row for all of them. It names ids: of a user who is deleted nothing is left in the history. */
  private async record(
    type: string,
    license: { id: string; order_id: string | null },
    user_ids: string[],
    actor: Actor,
    tx: Context,
    more: object = {}
  ): Promise<void> {
    const { id, order_id } = license
    await this.timeline.record(
      [{ type, actor, order_id, license_ids: [id], data: { user_ids, ...more } }],
      tx
    )
  }
}

/** The lines that name somebody for the first time, and what the others came to. */
function sorted(wanted: UsersToAssign): { good: Wanted[]; refused: AssignedLine[] } {
  const read: ReadUser[] =
    "list" in wanted
      ? readUserList(wanted.list)
      : wanted.users.map((user, index) => ({ line: index + 1, user }))
  if (read.length > MAX_USERS_AT_ONCE) {
    throw userListTooLong(MAX_USERS_AT_ONCE)
  }
  const seen = new Set<string>()
  const good: Wanted[] = []
  const refused: AssignedLine[] = []
  for (const each of read) {
    if ("fault" in each) {
      refused.push({ line: each.line, code: each.fault, email: null, user_id: null })
      continue
    }
    const { email } = each.user
    const code = mayBeEmail(email) ? "DUPLICATE" : "EMAIL_INVALID"
    if (code === "EMAIL_INVALID" || seen.has(email)) {
      refused.push({ line: each.line, code, email, user_id: null })
    } else {
      good.push(each)
    }
    seen.add(email)
  }
  return { good, refused }
}
