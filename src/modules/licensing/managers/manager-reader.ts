import {
  effectivePermissions,
  isDistributionRight,
  type Permission,
} from "../domain/permissions/permissions"
import type { ManagerStatus } from "../domain/vocabulary"
import {
  ASSIGNMENT_PERMISSIONS,
  containsPattern,
  type DatabaseService,
  EVENT_MANAGER,
  MANAGED_ORDERS,
  ORDER_GRANTS,
  ORDERS_OF_MANAGER,
  SETTINGS_ID,
  type SqlValue,
  WAYS_TO_ORDERS,
} from "../storage"
import { managerNotFound } from "./manager-errors"
import {
  type ManagedOrder,
  type ManagerDetail,
  type ManagerView,
  type OrderManager,
  MANAGER_SORTS,
} from "./types"

type ManagerSort = (typeof MANAGER_SORTS)[number] | `-${(typeof MANAGER_SORTS)[number]}`

/** `q` = part of the e-mail or name. Default order: newest first. */
export type ManagerQuery = {
  q?: string
  status?: ManagerStatus
  order?: ManagerSort
  limit: number
  offset: number
}

type Page = { limit: number; offset: number }

/** Reads license managers for pages. */
export class ManagerReaderService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  async list({
    q,
    status,
    order = "-created_at",
    limit,
    offset,
  }: ManagerQuery): Promise<{ managers: ManagerView[]; count: number }> {
    const words = q?.trim()
    const conditions: [string, SqlValue[]][] = [
      ...(status ? [["m.status = ?", [status]] as [string, SqlValue[]]] : []),
      ...(words ? [[FOUND, [containsPattern(words)]] as [string, SqlValue[]]] : []),
    ]
    const where =
      conditions.length > 0 ? `where ${conditions.map(([text]) => text).join(" and ")}` : ""
    const values = conditions.flatMap(([, each]) => each)
    const [managers, [total]] = await Promise.all([
      this.database.query<ManagerView>(
        `${VIEW} ${where} order by ${orderBy(order)} limit ? offset ?`,
        [...values, limit, offset]
      ),
      this.database.query<{ count: number }>(
        `select count(*)::int as count from licensing_manager m ${where}`,
        values
      ),
    ])
    return { managers, count: total?.count ?? 0 }
  }

  /** @throws MANAGER_NOT_FOUND */
  async retrieve(id: string): Promise<ManagerDetail> {
    const [manager] = await this.database.query<ManagerDetail>(
      `select v.*, ${LICENSES_IN_CHARGE} as license_count, ${LICENSES_HANDLED} as handled_count
       from (${VIEW} where m.id = ?) v`,
      [id]
    )
    if (!manager) {
      throw managerNotFound(id)
    }
    return manager
  }

  /** The orders that were given to a manager by themselves and that they manage now, newest first. */
  async orders(
    managerId: string,
    { limit, offset }: Page
  ): Promise<{ orders: ManagedOrder[]; count: number }> {
    const from = `from ${GIVEN_ORDERS.from} where ${GIVEN_ORDERS.where("?")} and o.deleted_at is null`
    const [orders, [total], distribution] = await Promise.all([
      this.database.query<ManagedOrder & { permissions: string[] }>(
        `select o.id as order_id, o.display_id, ${ASSIGNMENT_PERMISSIONS} as permissions, ma.granted_by_type, ma.created_at,
           (select count(*)::int from licensing_license l
            where l.order_id = o.id and l.deleted_at is null) as license_count
         ${from} order by o.created_at desc, o.id desc limit ? offset ?`,
        [managerId, limit, offset]
      ),
      this.database.query<{ count: number }>(`select count(*)::int as count ${from}`, [managerId]),
      this.distribution(),
    ])
    return {
      orders: orders.map((order) => ({
        ...order,
        permissions: effectivePermissions(order.permissions, distribution),
      })),
      count: total?.count ?? 0,
    }
  }

  /** The managers of an order now, a row for each grant, in the order in which they were given. */
  async ofOrder(orderId: string): Promise<OrderManager[]> {
    const [rows, distribution] = await Promise.all([
      this.database.query<OrderManager & { permissions: string[] }>(
        `select m.id as manager_id, m.email, m.first_name, m.last_name, m.status, g.permissions,
           g.granted_by_type, m.invite_expires_at, g.through, case when g.customer_group_id is not null
             then json_build_object('id', g.customer_group_id, 'name', g.customer_group_name)
             end as customer_group, g.created_at
         from "order" o cross join lateral (${ORDER_GRANTS}) g join licensing_manager m on m.id = g.manager_id
         where o.id = ? order by g.created_at, m.id, g.through`,
        [orderId]
      ),
      this.distribution(),
    ])
    return rows.map((row) => ({
      ...row,
      permissions: effectivePermissions(row.permissions, distribution),
    }))
  }

  /**
   * What an invitation promises: all that the manager may do on the orders, customers and groups that they have, or what they
   * will get with the first; and the rights of distribution that they hold themselves.
   */
  async granted(managerId: string): Promise<Permission[]> {
    const [rows, distribution] = await Promise.all([
      this.database.query<{ usual: string[]; given: string[][] }>(
        `select m.permissions as usual, coalesce((select json_agg(g.permissions) from (
             select ${ASSIGNMENT_PERMISSIONS} as permissions from ${GIVEN_ORDERS.from}
             where ${GIVEN_ORDERS.where("m.id")}
             union select sc.permissions from licensing_manager_scope sc where sc.manager_id = m.id) g), '[]') as given
         from licensing_manager m where m.id = ?`,
        [managerId]
      ),
      this.distribution(),
    ])
    const { usual = [], given = [] } = rows[0] ?? {}
    const own = given.length === 0 ? usual : usual.filter((each) => isDistributionRight(each))
    return effectivePermissions([...own, ...given.flat()], distribution)
  }

  private async distribution(): Promise<boolean> {
    const [row] = await this.database.query<{ distribution: boolean }>(
      "select distribution from licensing_settings where id = ?",
      [SETTINGS_ID]
    )
    return row?.distribution ?? false
  }
}

/** The orders `o` that were given by themselves, with the assignment `ma`. */
const GIVEN_ORDERS = WAYS_TO_ORDERS.order

const FOUND = "concat_ws(' ', m.email, m.first_name, m.last_name) ilike ?"

const VIEW = `select m.id, m.email, m.first_name, m.last_name, m.phone, m.customer_id, m.status,
    m.permissions, m.invite_expires_at, m.invited_at, m.accepted_at, m.created_at, m.parent_id,
    (select count(*)::int from (${ORDERS_OF_MANAGER}) managed) as order_count
  from licensing_manager m`

const LICENSES_IN_CHARGE = `(select count(*)::int from licensing_license l
  where l.deleted_at is null and l.order_id = any(array(${MANAGED_ORDERS("v.id")})))`

/** Only their own acts: what was done to them names none of their licenses. */
const LICENSES_HANDLED = `(select count(distinct l.id)::int from licensing_event e, unnest(e.license_ids) l (id)
  where ${EVENT_MANAGER("e")} = v.id and e.actor_type = 'manager' and e.deleted_at is null)`

function orderBy(order: ManagerSort): string {
  const direction = order.startsWith("-") ? "desc" : "asc"
  return `m.${order.replace("-", "")} ${direction} nulls last, m.id ${direction}`
}
