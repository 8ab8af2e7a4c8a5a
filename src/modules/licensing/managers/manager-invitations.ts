import { createHash, randomBytes } from "node:crypto"

import type { Context } from "@medusajs/framework/types"

import { foldedEmail } from "../domain/email"
import type { Actor } from "../domain/vocabulary"
import { licensingError } from "../errors"
import { inviteInvalid } from "./manager-errors"
import type { LicensingOptions } from "../options"
import type { DatabaseService, TimelineService } from "../storage"
import type { ManagerStoreService } from "./manager-store"

type Cradle = {
  databaseService: DatabaseService
  licensingOptions: LicensingOptions
  managerStoreService: ManagerStoreService
  timelineService: TimelineService
}

type Invited = { id: string; email: string }

const INVITE_BYTES = 32

/** Invitations of license managers: single-use tokens, of which only a hash is kept. */
export class ManagerInvitationsService {
  private readonly database: DatabaseService
  private readonly options: LicensingOptions
  private readonly managers: ManagerStoreService
  private readonly timeline: TimelineService

  constructor({ databaseService, licensingOptions, managerStoreService, timelineService }: Cradle) {
    this.database = databaseService
    this.options = licensingOptions
    this.managers = managerStoreService
    this.timeline = timelineService
  }

  /**
   * Makes a new invitation for a manager who has not accepted yet; the previous link stops working.
   * @returns the token; it is not kept
   * @throws MANAGER_NOT_FOUND, MANAGER_NOT_INVITED
   */
  async invite(managerId: string, actor: Actor, now = new Date()): Promise<string> {
    return await this.database.transaction(async (tx) => {
      const manager = await this.managers.lock(managerId, tx)
      if (manager.status !== "invited") {
        throw licensingError(
          "MANAGER_NOT_INVITED",
          "Only who has not accepted yet, and is not disabled, can be invited again"
        )
      }
      await this.timeline.record(
        [{ type: "manager.invited", actor, data: { manager_id: managerId } }],
        tx
      )
      return await this.newToken(managerId, now, tx)
    })
  }

  /** The manager that a token invites; null if it is wrong, used, replaced or expired. */
  async invited(token: string, now = new Date()): Promise<Invited | null> {
    const [row] = await this.database.query<Invited>(OPEN_INVITATION, [hashOf(token), now])
    return row ?? null
  }

  /**
   * Accepts an invitation as the customer: its token works once.
   * @throws 404 INVITE_INVALID; 409 INVITE_EMAIL_MISMATCH, CUSTOMER_IS_MANAGER
   */
  async accept(
    token: string,
    customer: { id: string; email: string },
    now = new Date()
  ): Promise<{ manager_id: string; email: string }> {
    return await this.database.transaction(async (tx) => {
      const [manager] = await this.database.query<Invited>(
        `${OPEN_INVITATION} for update`,
        [hashOf(token), now],
        tx
      )
      if (!manager) {
        throw inviteInvalid()
      }
      if (manager.email !== foldedEmail(customer.email)) {
        throw licensingError(
          "INVITE_EMAIL_MISMATCH",
          "The invitation is for another e-mail address than the one you are logged in with"
        )
      }
      const bound = await this.database.query(
        "select 1 from licensing_manager where customer_id = ?",
        [customer.id],
        tx
      )
      if (bound.length > 0) {
        throw licensingError(
          "CUSTOMER_IS_MANAGER",
          "This account is a license manager under another e-mail address already"
        )
      }
      await this.database.query(
        `update licensing_manager set status = 'active', customer_id = ?, accepted_at = ?::timestamptz,
           invite_token_hash = null, invite_expires_at = null, updated_at = now() where id = ?`,
        [customer.id, now, manager.id],
        tx
      )
      await this.timeline.record(
        [
          {
            type: "manager.accepted",
            actor: { type: "manager", id: manager.id },
            data: { manager_id: manager.id },
          },
        ],
        tx
      )
      return { manager_id: manager.id, email: manager.email }
    })
  }

  /** A new token of a manager whose row the transaction holds; the previous one stops working. */
  async newToken(managerId: string, now: Date, tx: Context): Promise<string> {
    const token = randomBytes(INVITE_BYTES).toString("base64url")
    await this.database.query(
      `update licensing_manager set invite_token_hash = ?, invited_at = ?::timestamptz,
         invite_expires_at = ?::timestamptz + make_interval(days => ?::integer), updated_at = now()
       where id = ?`,
      [hashOf(token), now, now, this.options.managers.invitationDays, managerId],
      tx
    )
    return token
  }
}

const OPEN_INVITATION = `select id, email from licensing_manager
  where invite_token_hash = ? and status = 'invited' and invite_expires_at > ?::timestamptz`

/** Tokens are random, so a plain hash is safe. */
function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
