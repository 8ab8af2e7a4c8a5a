import { createHash, randomBytes } from "node:crypto"

import type { Context } from "@medusajs/framework/types"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../domain/errors"
import {
  beyondOwn,
  defaultPermissions,
  effectivePermissions,
  permissionFaults,
} from "../domain/permissions"
import type { Actor, ManagerStatus } from "../domain/vocabulary"
import { ASSIGNMENT_HOLDS } from "../lib/assignments"
import { inviteInvalid, managerNotFound } from "../lib/manager-errors"
import { given } from "../lib/rows"
import { notAllowed, refuseFaults } from "../lib/program-errors"
import type { LicensingOptions } from "../options"
import type { AssignResult, Grantor, ManagerPatch, ManagerPerson } from "../types/managers"
import { SETTINGS_ID } from "./data-keys"
import type { DatabaseService } from "./database"
import type { ManagerQuotasService } from "./manager-quotas"
import type { TimelineService } from "./timeline"

type ManagerRow = {
  id: string
  email: string
  status: ManagerStatus
  customer_id: string | null
  permissions: string[]
}

type AssignmentRow = {
  id: string
  permissions: string[]
  granted_by_type: string
  holds: boolean
}

type Distribution = { stored: string[] | null; distribution: boolean }

type Cradle = {
  databaseService: DatabaseService
  licensingOptions: LicensingOptions
  managerQuotasService: ManagerQuotasService
  timelineService: TimelineService
}

const INVITE_BYTES = 32

/** Writer of license managers, their orders and their invitations. */
export class ManagersService {
  private readonly database: DatabaseService
  private readonly options: LicensingOptions
  private readonly quotas: ManagerQuotasService
  private readonly timeline: TimelineService

  constructor({
    databaseService,
    licensingOptions,
    managerQuotasService,
    timelineService,
  }: Cradle) {
    this.database = databaseService
    this.options = licensingOptions
    this.quotas = managerQuotasService
    this.timeline = timelineService
  }

  /**
   * Makes somebody a manager of an order. Who is none yet is invited: the result carries the token, of
   * which only a hash is kept. Who is assigned already gets the permissions given, and no new token while
   * an invitation is open.
   * @throws ORDER_NOT_LICENSED, PERMISSIONS_INVALID, PERMISSION_REQUIRED, GRANTED_BY_STAFF
   */
  async assign(
    orderId: string,
    person: ManagerPerson,
    permissions: string[] | undefined,
    by: Grantor,
    now = new Date()
  ): Promise<AssignResult> {
    return await this.database.transaction(async (tx) => {
      await this.holdOrder(orderId, tx)
      const settings = await this.settings(tx)
      const manager = await this.ensure(person, settings, tx)
      const former = await this.assignment(manager.id, orderId, tx)
      const before = former?.holds ? former.permissions : []
      const after = permissions ?? (former?.holds ? before : this.usual(manager, settings, by))
      this.refuseGrant(before, after, settings, former?.holds ? former : null, by)
      const unchanged = former?.holds === true && sameSet(before, after)
      if (!unchanged) {
        await this.write(manager.id, orderId, after, former, by, tx)
        const type = former?.holds ? "manager.permissions_changed" : "manager.assigned"
        await this.note(type, orderId, manager.id, after, by.actor, tx)
      }
      const token =
        manager.status === "invited" && !former?.holds
          ? await this.newToken(manager.id, now, tx)
          : null
      const { id: manager_id, email, status } = manager
      return { manager_id, order_id: orderId, email, status, permissions: after, unchanged, token }
    })
  }

  /**
   * Changes what a manager may do on an order.
   * @throws MANAGER_NOT_FOUND for one who is not assigned; as {@link assign}
   */
  async setPermissions(
    orderId: string,
    managerId: string,
    permissions: string[],
    by: Grantor
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const former = await this.assigned(managerId, orderId, tx)
      this.refuseGrant(former.permissions, permissions, await this.settings(tx), former, by)
      if (!sameSet(former.permissions, permissions)) {
        await this.write(managerId, orderId, permissions, former, by, tx)
        await this.note(
          "manager.permissions_changed",
          orderId,
          managerId,
          permissions,
          by.actor,
          tx
        )
      }
    })
  }

  /**
   * Takes an order away from a manager, from their next request on.
   * @throws MANAGER_NOT_FOUND, PERMISSION_REQUIRED, GRANTED_BY_STAFF
   */
  async unassign(orderId: string, managerId: string, by: Grantor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const former = await this.assigned(managerId, orderId, tx)
      this.refuseGrant(former.permissions, [], await this.settings(tx), former, by)
      await this.database.query(
        "delete from licensing_manager_assignment where id = ?",
        [former.id],
        tx
      )
      await this.note("manager.removed", orderId, managerId, undefined, by.actor, tx)
    })
  }

  /**
   * Makes a new invitation of somebody who has not accepted yet; the link of the one before is dead.
   * @returns the token, told once
   * @throws MANAGER_NOT_FOUND, MANAGER_NOT_INVITED
   */
  async invite(managerId: string, actor: Actor, now = new Date()): Promise<string> {
    return await this.database.transaction(async (tx) => {
      const manager = await this.hold(managerId, tx)
      if (manager.status !== "invited") {
        throw notAllowed(
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

  /**
   * Changes a manager. Disabling works at their next request and kills an open invitation.
   * @throws MANAGER_NOT_FOUND, PERMISSIONS_INVALID, POLICY_NOT_FOUND
   */
  async update(managerId: string, patch: ManagerPatch, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const manager = await this.hold(managerId, tx)
      const { disabled, quotas, permissions, ...names } = patch
      if (permissions) {
        const { distribution } = await this.settings(tx)
        const added = permissions.filter((each) => !manager.permissions.includes(each))
        refuseFaults("PERMISSIONS_INVALID", permissionFaults(added, distribution))
      }
      const fields = given({ ...names, permissions, status: statusOf(manager, disabled) })
      for (const [field, value] of Object.entries(fields)) {
        await this.database.query(
          `update licensing_manager set ${field} = ?, updated_at = now() where id = ?`,
          [value as string, managerId],
          tx
        )
      }
      if (disabled) {
        await this.database.query(
          `update licensing_manager set invite_token_hash = null, invite_expires_at = null where id = ?`,
          [managerId],
          tx
        )
      }
      if (quotas) {
        await this.quotas.replace(managerId, quotas, tx)
      }
      await this.timeline.record(
        [
          {
            type: "manager.updated",
            actor,
            data: { manager_id: managerId, ...given({ permissions, disabled, quotas }) },
          },
        ],
        tx
      )
    })
  }

  /** Whom a token invites; null for one that is wrong, used, replaced or too old. */
  async invited(token: string, now = new Date()): Promise<{ id: string; email: string } | null> {
    const [row] = await this.database.query<{ id: string; email: string }>(
      `select id, email from licensing_manager
       where invite_token_hash = ? and status = 'invited' and invite_expires_at > ?::timestamptz`,
      [hashOf(token), now]
    )
    return row ?? null
  }

  /**
   * Accepts an invitation as the customer: its token works once.
   * @throws 404 INVITE_INVALID; 400 INVITE_EMAIL_MISMATCH, CUSTOMER_IS_MANAGER
   */
  async accept(
    token: string,
    customer: { id: string; email: string },
    now = new Date()
  ): Promise<{ manager_id: string; email: string }> {
    return await this.database.transaction(async (tx) => {
      const [manager] = await this.database.query<{ id: string; email: string }>(
        `select id, email from licensing_manager
         where invite_token_hash = ? and status = 'invited' and invite_expires_at > ?::timestamptz
         for update`,
        [hashOf(token), now],
        tx
      )
      if (!manager) {
        throw inviteInvalid()
      }
      if (manager.email !== customer.email.trim().toLowerCase()) {
        throw notAllowed(
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
        throw notAllowed(
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

  /** Forgets assignments of a former owner's side. They hold no more; they must not come back either. */
  async forgetFallen(orderId?: string): Promise<void> {
    await this.database.query(
      `delete from licensing_manager_assignment ma using "order" o
       where o.id = ma.order_id and ma.granted_by_type <> 'staff'
         and ma.granted_for_customer_id is distinct from o.customer_id
         and (?::text is null or ma.order_id = ?)`,
      [orderId ?? null, orderId ?? null]
    )
  }

  private usual(manager: ManagerRow, settings: Distribution, by: Grantor): string[] {
    const { stored, distribution } = settings
    if (by.side === "staff") {
      return effectivePermissions(manager.permissions, distribution)
    }
    return defaultPermissions(stored, distribution).filter((each) => by.held.includes(each))
  }

  /** Staff grant what is offered; the owner's side only what it holds, and never touches staff's grants. */
  private refuseGrant(
    before: string[],
    after: string[],
    { distribution }: Distribution,
    former: Pick<AssignmentRow, "granted_by_type"> | null,
    by: Grantor
  ): void {
    const added = after.filter((each) => !before.includes(each))
    refuseFaults("PERMISSIONS_INVALID", permissionFaults(added, distribution))
    if (by.side === "staff") {
      return
    }
    if (former?.granted_by_type === "staff") {
      throw licensingError(
        "GRANTED_BY_STAFF",
        "The vendor made this person a manager of the order; only the vendor can change that",
        MedusaError.Types.FORBIDDEN
      )
    }
    const [lacking] = beyondOwn(by.held, before, after)
    if (lacking !== undefined) {
      throw licensingError(
        "PERMISSION_REQUIRED",
        `This needs the permission '${lacking}' on the order`,
        MedusaError.Types.FORBIDDEN
      )
    }
  }

  private async write(
    managerId: string,
    orderId: string,
    permissions: string[],
    former: AssignmentRow | null,
    by: Grantor,
    tx: Context
  ): Promise<void> {
    if (former?.holds) {
      await this.database.query(
        "update licensing_manager_assignment set permissions = ?::text[], updated_at = now() where id = ?",
        [permissions, former.id],
        tx
      )
      return
    }
    await this.database.query(
      `insert into licensing_manager_assignment (id, manager_id, order_id, permissions,
         granted_by_type, granted_by_id, granted_for_customer_id)
       values (?, ?, ?, ?::text[], ?, ?, ?)
       on conflict (manager_id, order_id) do update set permissions = excluded.permissions,
         granted_by_type = excluded.granted_by_type, granted_by_id = excluded.granted_by_id,
         granted_for_customer_id = excluded.granted_for_customer_id, updated_at = now()`,
      [
        generateEntityId(undefined, "lmas"),
        managerId,
        orderId,
        permissions,
        by.actor.type,
        by.actor.id,
        by.side === "staff" ? null : by.owner_id,
      ],
      tx
    )
  }

  /** The manager with this e-mail, made if there is none. Names that are there stay. */
  private async ensure(
    { email, first_name, last_name, phone }: ManagerPerson,
    { stored, distribution }: Distribution,
    tx: Context
  ): Promise<ManagerRow> {
    const address = email.trim().toLowerCase()
    await this.database.query(
      `insert into licensing_manager (id, email, first_name, last_name, phone, permissions)
       values (?, ?, ?, ?, ?, ?::text[]) on conflict (email) do nothing`,
      [
        generateEntityId(undefined, "lmgr"),
        address,
        first_name ?? null,
        last_name ?? null,
        phone ?? null,
        defaultPermissions(stored, distribution),
      ],
      tx
    )
    const [manager] = await this.database.query<ManagerRow>(
      `${MANAGERS} where email = ? for update`,
      [address],
      tx
    )
    return manager as ManagerRow
  }

  private async newToken(managerId: string, now: Date, tx: Context): Promise<string> {
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

  private async hold(managerId: string, tx: Context): Promise<ManagerRow> {
    const [manager] = await this.database.query<ManagerRow>(
      `${MANAGERS} where id = ? for update`,
      [managerId],
      tx
    )
    if (!manager) {
      throw managerNotFound(managerId)
    }
    return manager
  }

  private async holdOrder(orderId: string, tx: Context): Promise<void> {
    const rows = await this.database.query(
      `select 1 from licensing_order_profile
       where order_id = ? and licensing_deleted_at is null for share`,
      [orderId],
      tx
    )
    if (rows.length === 0) {
      throw licensingError(
        "ORDER_NOT_LICENSED",
        `The order ${orderId} has no licensing`,
        MedusaError.Types.NOT_FOUND
      )
    }
  }

  private async assigned(managerId: string, orderId: string, tx: Context): Promise<AssignmentRow> {
    const assignment = await this.assignment(managerId, orderId, tx)
    if (!assignment?.holds) {
      throw managerNotFound(managerId)
    }
    return assignment
  }

  private async assignment(
    managerId: string,
    orderId: string,
    tx: Context
  ): Promise<AssignmentRow | null> {
    const [row] = await this.database.query<AssignmentRow>(
      `select ma.id, ma.permissions, ma.granted_by_type, coalesce(${ASSIGNMENT_HOLDS}, false) as holds
       from licensing_manager_assignment ma join "order" o on o.id = ma.order_id
       where ma.manager_id = ? and ma.order_id = ? for update of ma`,
      [managerId, orderId],
      tx
    )
    return row ?? null
  }

  private async settings(tx: Context): Promise<Distribution> {
    const [row] = await this.database.query<Distribution>(
      `select manager_permissions as stored, distribution from licensing_settings where id = ?`,
      [SETTINGS_ID],
      tx
    )
    return row ?? { stored: null, distribution: false }
  }

  private async note(
    type: string,
    order_id: string,
    manager_id: string,
    permissions: string[] | undefined,
    actor: Actor,
    tx: Context
  ): Promise<void> {
    const data = given({ manager_id, permissions })
    await this.timeline.record([{ type, actor, order_id, data }], tx)
  }
}

const MANAGERS = "select id, email, status, customer_id, permissions from licensing_manager"

function statusOf(manager: ManagerRow, disabled: boolean | undefined): ManagerStatus | undefined {
  if (disabled === undefined) {
    return undefined
  }
  return disabled ? "disabled" : manager.customer_id === null ? "invited" : "active"
}

/** Tokens are random, so a plain hash keeps them. */
function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}

function sameSet(one: string[], other: string[]): boolean {
  return [...one].sort().join() === [...other].sort().join()
}
