import type { Context } from "@medusajs/framework/types"
import { licensingError } from "../errors"
import {
  beyondOwn,
  defaultPermissions,
  effectivePermissions,
  permissionFaults,
} from "../domain/permissions/permissions"
import type { Actor } from "../domain/vocabulary"
import {
  ASSIGNMENT_HOLDS,
  ASSIGNMENT_PERMISSIONS,
  type DatabaseService,
  entityId,
  ORDER_GRANTS,
  type TimelineService,
  withoutUndefined,
} from "../storage"
import { grantedByStaff, managedByScope, managerNotFound } from "./manager-errors"
import { refuseFaults } from "../programs/program-errors"
import type { AssignResult, Grantor, ManagerPerson } from "./types"
import type { ManagerInvitationsService } from "./manager-invitations"
import type { ManagerRow, ManagerRules, ManagerStoreService } from "./manager-store"

type AssignmentRow = {
  id: string
  permissions: string[]
  granted_by_type: string
  holds: boolean
}

type Cradle = {
  databaseService: DatabaseService
  managerInvitationsService: ManagerInvitationsService
  managerStoreService: ManagerStoreService
  timelineService: TimelineService
}

/** Who manages which order, and what they may do there. */
export class ManagerAssignmentsService {
  private readonly database: DatabaseService
  private readonly invitations: ManagerInvitationsService
  private readonly managers: ManagerStoreService
  private readonly timeline: TimelineService

  constructor({
    databaseService,
    managerInvitationsService,
    managerStoreService,
    timelineService,
  }: Cradle) {
    this.database = databaseService
    this.invitations = managerInvitationsService
    this.managers = managerStoreService
    this.timeline = timelineService
  }

  /**
   * Makes a person a manager of an order. A new manager is invited: the result carries the token, of which only
   * a hash is kept. One already assigned gets the given permissions, and no new token while an invitation is
   * open.
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
      await this.lockOrder(orderId, tx)
      const rules = await this.managers.rules(tx)
      const manager = await this.managers.ensure(person, rules, tx)
      const current = await this.assignment(manager.id, orderId, tx)
      const before = current?.holds ? current.permissions : []
      const after =
        permissions ?? (current?.holds ? before : this.defaultPermissions(manager, rules, by))
      this.refuseGrant(before, after, rules, current?.holds ? current : null, by)
      const unchanged = current?.holds === true && sameSet(before, after)
      if (!unchanged) {
        await this.write(manager.id, orderId, after, current, by, tx)
        const type = current?.holds ? "manager.permissions_changed" : "manager.assigned"
        const change = current?.holds ? { from: before, to: after } : { to: after }
        await this.record(type, orderId, manager.id, change, by.actor, tx)
      }
      const token =
        manager.status === "invited" && !current?.holds
          ? await this.invitations.newToken(manager.id, now, tx)
          : null
      const { id: manager_id, email, status } = manager
      return { manager_id, order_id: orderId, email, status, permissions: after, unchanged, token }
    })
  }

  /**
   * Changes what a manager may do on an order.
   * @throws MANAGER_NOT_FOUND for a manager who is not assigned, MANAGED_BY_SCOPE; else as {@link assign}
   */
  async setPermissions(
    orderId: string,
    managerId: string,
    permissions: string[],
    by: Grantor
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const current = await this.assigned(managerId, orderId, by, tx)
      this.refuseGrant(current.permissions, permissions, await this.managers.rules(tx), current, by)
      if (!sameSet(current.permissions, permissions)) {
        await this.write(managerId, orderId, permissions, current, by, tx)
        await this.record(
          "manager.permissions_changed",
          orderId,
          managerId,
          { from: current.permissions, to: permissions },
          by.actor,
          tx
        )
      }
    })
  }

  /**
   * Takes an order away from a manager, effective at their next request.
   * @throws MANAGER_NOT_FOUND, MANAGED_BY_SCOPE, PERMISSION_REQUIRED, GRANTED_BY_STAFF
   */
  async unassign(orderId: string, managerId: string, by: Grantor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const current = await this.assigned(managerId, orderId, by, tx)
      this.refuseGrant(current.permissions, [], await this.managers.rules(tx), current, by)
      await this.database.query(
        "delete from licensing_manager_assignment where id = ?",
        [current.id],
        tx
      )
      await this.record("manager.removed", orderId, managerId, undefined, by.actor, tx)
    })
  }

  /** Deletes assignments by a former owner's side: they are no longer valid and must not become so again. */
  async deleteLapsed(orderId?: string): Promise<void> {
    await this.database.query(
      `delete from licensing_manager_assignment ma using "order" o
       where o.id = ma.order_id and ma.granted_by_type <> 'staff'
         and ma.granted_for_customer_id is distinct from o.customer_id
         and (?::text is null or ma.order_id = ?)`,
      [orderId ?? null, orderId ?? null]
    )
  }

  private defaultPermissions(manager: ManagerRow, rules: ManagerRules, by: Grantor): string[] {
    const { stored, distribution } = rules
    if (by.side === "staff") {
      return effectivePermissions(manager.permissions, distribution)
    }
    return defaultPermissions(stored, distribution).filter((each) => by.held.includes(each))
  }

  /**
   * Staff grant any offered permission; the owner's side only what it holds (`beyondOwn`), and never changes
   * staff's grants.
   */
  private refuseGrant(
    before: string[],
    after: string[],
    { distribution }: ManagerRules,
    current: Pick<AssignmentRow, "granted_by_type"> | null,
    by: Grantor
  ): void {
    const added = after.filter((each) => !before.includes(each))
    refuseFaults("PERMISSIONS_INVALID", permissionFaults(added, distribution))
    if (by.side === "staff") {
      return
    }
    if (current?.granted_by_type === "staff") {
      throw grantedByStaff()
    }
    const [lacking] = beyondOwn(by, before, after)
    if (lacking !== undefined) {
      throw licensingError(
        "PERMISSION_REQUIRED",
        `This needs the permission '${lacking}' on the order`
      )
    }
  }

  private async write(
    managerId: string,
    orderId: string,
    permissions: string[],
    current: AssignmentRow | null,
    by: Grantor,
    tx: Context
  ): Promise<void> {
    if (current?.holds) {
      // What staff add is valid for any owner of the order.
      const unbind =
        by.side === "staff" &&
        current.granted_by_type === "staff" &&
        !current.permissions.includes("edit_customer")
      await this.database.query(
        `update licensing_manager_assignment set permissions = ?::text[], updated_at = now(),
           granted_for_customer_id = case when ?::boolean then null else granted_for_customer_id end
         where id = ?`,
        [permissions, unbind && permissions.includes("edit_customer"), current.id],
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
        entityId("lmas"),
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

  private async lockOrder(orderId: string, tx: Context): Promise<void> {
    const rows = await this.database.query(
      `select 1 from licensing_order_profile
       where order_id = ? and licensing_deleted_at is null for share`,
      [orderId],
      tx
    )
    if (rows.length === 0) {
      throw licensingError("ORDER_NOT_LICENSED", `The order ${orderId} has no licensing`)
    }
  }

  private async assigned(
    managerId: string,
    orderId: string,
    by: Grantor,
    tx: Context
  ): Promise<AssignmentRow> {
    const assignment = await this.assignment(managerId, orderId, tx)
    if (!assignment?.holds) {
      throw (await this.hasScope(managerId, orderId, tx))
        ? by.side === "staff"
          ? managedByScope(managerId)
          : grantedByStaff()
        : managerNotFound(managerId)
    }
    return assignment
  }

  private async hasScope(managerId: string, orderId: string, tx: Context): Promise<boolean> {
    const found = await this.database.query(
      `select 1 from "order" o cross join lateral (${ORDER_GRANTS}) g where o.id = ? and g.manager_id = ?`,
      [orderId, managerId],
      tx
    )
    return found.length > 0
  }

  private async assignment(
    managerId: string,
    orderId: string,
    tx: Context
  ): Promise<AssignmentRow | null> {
    const [row] = await this.database.query<AssignmentRow>(
      `select ma.id, ${ASSIGNMENT_PERMISSIONS} as permissions, ma.granted_by_type, coalesce(${ASSIGNMENT_HOLDS}, false) as holds
       from licensing_manager_assignment ma join "order" o on o.id = ma.order_id
       where ma.manager_id = ? and ma.order_id = ? for update of ma`,
      [managerId, orderId],
      tx
    )
    return row ?? null
  }

  private async record(
    type: string,
    order_id: string,
    manager_id: string,
    permissions: { from?: string[]; to: string[] } | undefined,
    actor: Actor,
    tx: Context
  ): Promise<void> {
    const data = withoutUndefined({ manager_id, permissions: permissions?.to, ...permissions })
    await this.timeline.record([{ type, actor, order_id, data }], tx)
  }
}

function sameSet(one: string[], other: string[]): boolean {
  return [...one].sort().join() === [...other].sort().join()
}
