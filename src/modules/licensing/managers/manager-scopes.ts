import type { Context } from "@medusajs/framework/types"

import { effectivePermissions, permissionFaults } from "../domain/permissions/permissions"
import type { Actor } from "../domain/vocabulary"
import { licensingError } from "../errors"
import { refuseFaults } from "../programs/program-errors"
import { type DatabaseService, entityId, type TimelineService, withoutUndefined } from "../storage"
import type { ManagerStoreService } from "./manager-store"
import type { ManagerScope, ScopeTarget } from "./types"

type Cradle = {
  databaseService: DatabaseService
  managerStoreService: ManagerStoreService
  timelineService: TimelineService
}

type ScopeRow = { id: string; permissions: string[] } & ScopeTarget

/** Managers of a customer, or of a customer group: of each of its orders, present and future. */
export class ManagerScopesService {
  private readonly database: DatabaseService
  private readonly managers: ManagerStoreService
  private readonly timeline: TimelineService

  constructor({ databaseService, managerStoreService, timelineService }: Cradle) {
    this.database = databaseService
    this.managers = managerStoreService
    this.timeline = timelineService
  }

  /** One page of a manager's customers and groups, by name. */
  async list(
    managerId: string,
    { limit, offset }: { limit: number; offset: number }
  ): Promise<{ scopes: ManagerScope[]; count: number }> {
    const [rows, [total], { distribution }] = await Promise.all([
      this.database.query<ScopeView>(
        `select * from (${SCOPES}) scope order by name, id limit ? offset ?`,
        [managerId, limit, offset]
      ),
      this.database.query<{ count: number }>(
        "select count(*)::int as count from licensing_manager_scope where manager_id = ?",
        [managerId]
      ),
      this.managers.rules({}),
    ])
    return {
      scopes: rows.map(({ name: _name, ...scope }) => ({
        ...scope,
        permissions: effectivePermissions(scope.permissions, distribution),
      })),
      count: total?.count ?? 0,
    }
  }

  /**
   * Makes somebody the manager of a customer or group, effective at their next request. One that they have already gets
   * the given permissions.
   * @param permissions absent: those of the scope, else the manager's usual ones
   * @throws MANAGER_NOT_FOUND, CUSTOMER_NOT_FOUND, CUSTOMER_GROUP_NOT_FOUND, PERMISSIONS_INVALID
   */
  async add(
    managerId: string,
    target: ScopeTarget,
    permissions: string[] | undefined,
    actor: Actor
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const manager = await this.managers.lock(managerId, tx)
      await this.refuseUnknown(target, tx)
      const [current] = await this.database.query<ScopeRow>(
        `${ROWS} where manager_id = ? and (customer_id = ? or customer_group_id = ?)`,
        [managerId, target.customer_id ?? null, target.customer_group_id ?? null],
        tx
      )
      if (current) {
        await this.write(managerId, current, permissions ?? current.permissions, actor, tx)
        return
      }
      const { distribution } = await this.managers.rules(tx)
      const granted = permissions ?? effectivePermissions(manager.permissions, distribution)
      refuseFaults("PERMISSIONS_INVALID", permissionFaults(granted, distribution))
      await this.database.query(
        `insert into licensing_manager_scope (id, manager_id, customer_id, customer_group_id, permissions,
           granted_by_id) values (?, ?, ?, ?, ?::text[], ?)`,
        [
          entityId("lmsc"),
          managerId,
          target.customer_id ?? null,
          target.customer_group_id ?? null,
          granted,
          actor.id,
        ],
        tx
      )
      await this.record("manager.scope_added", managerId, target, { to: granted }, actor, tx)
    })
  }

  /**
   * Changes what a manager may do on the orders of a customer or group.
   * @throws MANAGER_NOT_FOUND, MANAGER_SCOPE_NOT_FOUND, PERMISSIONS_INVALID
   */
  async setPermissions(
    managerId: string,
    scopeId: string,
    permissions: string[],
    actor: Actor
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const current = await this.locked(managerId, scopeId, tx)
      await this.write(managerId, current, permissions, actor, tx)
    })
  }

  /**
   * Takes a customer or group away from a manager, effective at their next request. Orders that were given to them one by
   * one stay.
   * @throws MANAGER_NOT_FOUND, MANAGER_SCOPE_NOT_FOUND
   */
  async remove(managerId: string, scopeId: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { permissions: _former, id, ...target } = await this.locked(managerId, scopeId, tx)
      await this.database.query("delete from licensing_manager_scope where id = ?", [id], tx)
      await this.record("manager.scope_removed", managerId, target, undefined, actor, tx)
    })
  }

  private async write(
    managerId: string,
    { id, permissions: from, ...target }: ScopeRow,
    to: string[],
    actor: Actor,
    tx: Context
  ): Promise<void> {
    const { distribution } = await this.managers.rules(tx)
    const added = to.filter((each) => !from.includes(each))
    refuseFaults("PERMISSIONS_INVALID", permissionFaults(added, distribution))
    if (added.length === 0 && from.every((each) => to.includes(each))) {
      return
    }
    await this.database.query(
      "update licensing_manager_scope set permissions = ?::text[], updated_at = now() where id = ?",
      [to, id],
      tx
    )
    await this.record("manager.scope_changed", managerId, target, { from, to }, actor, tx)
  }

  private async locked(managerId: string, scopeId: string, tx: Context): Promise<ScopeRow> {
    await this.managers.lock(managerId, tx)
    const [scope] = await this.database.query<ScopeRow>(
      `${ROWS} where id = ? and manager_id = ?`,
      [scopeId, managerId],
      tx
    )
    if (!scope) {
      throw licensingError(
        "MANAGER_SCOPE_NOT_FOUND",
        `The manager ${managerId} has no customer or group with the id ${scopeId}`
      )
    }
    return scope
  }

  private async refuseUnknown(target: ScopeTarget, tx: Context): Promise<void> {
    const [table, code] = target.customer_id
      ? (["customer", "CUSTOMER_NOT_FOUND"] as const)
      : (["customer_group", "CUSTOMER_GROUP_NOT_FOUND"] as const)
    const id = target.customer_id ?? target.customer_group_id
    const found = await this.database.query(
      `select 1 from ${table} where id = ? and deleted_at is null`,
      [id],
      tx
    )
    if (found.length === 0) {
      throw licensingError(code, `There is no ${table.replace("_", " ")} with the id ${id}`)
    }
  }

  private async record(
    type: string,
    manager_id: string,
    target: ScopeTarget,
    permissions: { from?: string[]; to: string[] } | undefined,
    actor: Actor,
    tx: Context
  ): Promise<void> {
    const [named] = await this.database.query<{ name: string | null }>(
      `select coalesce((${CUSTOMER_NAME("?")}), (select name from customer_group where id = ?)) as name`,
      [target.customer_id ?? null, target.customer_group_id ?? null],
      tx
    )
    const data = withoutUndefined({
      manager_id,
      customer_id: target.customer_id ?? undefined,
      customer_group_id: target.customer_group_id ?? undefined,
      scope: named?.name ?? undefined,
      permissions: permissions?.to,
      ...permissions,
    })
    await this.timeline.record([{ type, actor, data }], tx)
  }
}

type ScopeView = Omit<ManagerScope, "permissions"> & { name: string | null; permissions: string[] }

const ROWS = "select id, customer_id, customer_group_id, permissions from licensing_manager_scope"

/** What a customer is called: their company, else their e-mail. */
const CUSTOMER_NAME = (id: string) =>
  `select coalesce(nullif(c.company_name, ''), c.email) from customer c where c.id = ${id}`

/** Orders `o` with licensing among `from`. Each sum has its own index, so that no scope reads all orders of the shop. */
const LICENSED_AMONG = (from: string) => `(select count(*)::int from ${from}
  join licensing_order_profile p on p.order_id = o.id and p.deleted_at is null where o.deleted_at is null)`

/** Orders with licensing of the customer, or of the members of the group, of the scope `sc`. */
const ORDER_COUNT = `case when sc.customer_id is not null
  then ${LICENSED_AMONG('(select * from "order" where customer_id = sc.customer_id) o')}
  else ${LICENSED_AMONG(`customer_group_customer member join "order" o on o.customer_id = member.customer_id
    and member.customer_group_id = cg.id and member.deleted_at is null`)} end`

/** Takes the manager's id. A group that was deleted has no name and no orders. */
const SCOPES = `select sc.id, sc.permissions, sc.created_at, coalesce((${CUSTOMER_NAME("sc.customer_id")}), cg.name) as name,
    (select json_build_object('id', c.id, 'email', c.email, 'company_name', c.company_name)
     from customer c where c.id = sc.customer_id) as customer,
    case when sc.customer_group_id is not null
      then json_build_object('id', sc.customer_group_id, 'name', cg.name) end as customer_group,
    ${ORDER_COUNT} as order_count
  from licensing_manager_scope sc
  left join customer_group cg on cg.id = sc.customer_group_id and cg.deleted_at is null
  where sc.manager_id = ?`
