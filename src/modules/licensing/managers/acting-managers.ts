import {
  effectivePermissions,
  type OwnAct,
  PERMISSION_OF_OWN_ACT,
  permitsOwnAct,
} from "../domain/permissions/permissions"
import { licensingError } from "../errors"
import { type DatabaseService, MANAGED_ORDERS, OWNER_EMAIL, SETTINGS_ID } from "../storage"
import type { ActingManager, EndCustomer } from "./types"

type Page = { q?: string | undefined; limit: number; offset: number }

/** What managers see and may do on their own account, beyond single orders. */
export class ActingManagersService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** The active manager that the customer is; null = none. */
  async ofCustomer(customerId: string): Promise<ActingManager | null> {
    const [row] = await this.database.query<{
      id: string
      permissions: string[]
      distribution: boolean
    }>(
      `select m.id, m.permissions, coalesce(s.distribution, false) as distribution
       from licensing_manager m left join licensing_settings s on s.id = ?
       where m.customer_id = ? and m.status = 'active'`,
      [SETTINGS_ID, customerId]
    )
    return row
      ? {
          id: row.id,
          customer_id: customerId,
          permissions: effectivePermissions(row.permissions, row.distribution),
          distribution: row.distribution,
        }
      : null
  }

  /**
   * {@link ofCustomer} who may do the act.
   * @throws PERMISSION_REQUIRED
   */
  async permitted(customerId: string, act: OwnAct): Promise<ActingManager> {
    const manager = await this.ofCustomer(customerId)
    if (!manager || !permitsOwnAct(manager.permissions, act)) {
      const permission = PERMISSION_OF_OWN_ACT[act]
      throw licensingError("PERMISSION_REQUIRED", `This needs the permission '${permission}'`)
    }
    return manager
  }

  /**
   * A manager who may have sub-managers, and so give shares of their quotas.
   * @throws PERMISSION_REQUIRED; DISTRIBUTION_OFF
   */
  async granter(customerId: string): Promise<ActingManager> {
    const manager = await this.permitted(customerId, "have_sub_managers")
    if (!manager.distribution) {
      throw licensingError("DISTRIBUTION_OFF", "The vendor lets managers hand out nothing now")
    }
    return manager
  }

  /** The customers of the orders that the manager manages: name, company, and the address that the orders show. */
  async endCustomers(
    managerId: string,
    { q, limit, offset }: Page
  ): Promise<{ customers: EndCustomer[]; count: number }> {
    const words = q?.trim() ?? ""
    const like = `%${words.replace(/[\\%_]/g, "\\$&")}%`
    const found = `select c.id, nullif(concat_ws(' ', c.first_name, c.last_name), '') as name, c.company_name,
        max(${OWNER_EMAIL}) as email, count(*)::int as order_count, max(o.created_at) as last_order_at
      from (${MANAGED_ORDERS("?")}) managed
      join "order" o on o.id = managed.order_id join customer c on c.id = o.customer_id and c.deleted_at is null
      where (? = '' or concat_ws(' ', c.first_name, c.last_name, c.company_name, c.email) ilike ?)
      group by c.id`
    const values = [managerId, words, like]
    const [customers, [total]] = await Promise.all([
      this.database.query<EndCustomer>(
        `${found} order by max(o.created_at) desc, c.id limit ? offset ?`,
        [...values, limit, offset]
      ),
      this.database.query<{ count: number }>(
        `select count(*)::int as count from (${found}) found`,
        values
      ),
    ])
    return { customers, count: total?.count ?? 0 }
  }

  /** Whether the customer is one of {@link endCustomers}. */
  async hasEndCustomer(managerId: string, customerId: string): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from (${MANAGED_ORDERS("?")}) managed
       join "order" o on o.id = managed.order_id where o.customer_id = ? limit 1`,
      [managerId, customerId]
    )
    return rows.length > 0
  }
}
