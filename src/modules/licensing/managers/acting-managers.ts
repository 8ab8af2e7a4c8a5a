import {
  type OwnAct,
  PERMISSION_OF_OWN_ACT,
  permissionsBelow,
  permitsOwnAct,
} from "../domain/permissions/permissions"
import { licensingError } from "../errors"
import {
  containsPattern,
  type DatabaseService,
  OWNER_EMAIL,
  SETTINGS_ID,
  SHOWN_MANAGED_ORDERS,
} from "../storage"
import type { ActingManager, EndCustomer, NamedCustomer } from "./types"

type Page = { q?: string | undefined; limit: number; offset: number }

/** What managers see and may do on their own account, beyond single orders. */
export class ActingManagersService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** The active manager that the customer is, with what those above them leave them; null = none. */
  async ofCustomer(customerId: string): Promise<ActingManager | null> {
    const [row] = await this.database.query<{
      id: string
      chain: string[][]
      distribution: boolean
    }>(
      `with recursive chain as (
         select m.id as manager_id, m.parent_id, m.permissions from licensing_manager m
         where m.customer_id = ? and m.status = 'active'
         union
         select chain.manager_id, m.parent_id, m.permissions
         from chain join licensing_manager m on m.id = chain.parent_id)
       select manager_id as id, json_agg(permissions) as chain, coalesce(
         (select s.distribution from licensing_settings s where s.id = ?), false) as distribution
       from chain group by manager_id`,
      [customerId, SETTINGS_ID]
    )
    return row
      ? {
          id: row.id,
          customer_id: customerId,
          permissions: permissionsBelow(row.chain, row.distribution),
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

  /**
   * The customers of the orders that the manager manages and may see: the address that the orders show, name and company.
   * Of somebody who was a customer before and whom they only named in an order, it is the address alone.
   */
  async endCustomers(
    managerId: string,
    { q, limit, offset }: Page
  ): Promise<{ customers: EndCustomer[]; count: number }> {
    const words = q?.trim() ?? ""
    const found = `select * from (
        select c.id, case when bool_or(managed.named)
            then nullif(concat_ws(' ', c.first_name, c.last_name), '') end as name,
          case when bool_or(managed.named) then c.company_name end as company_name,
          max(${OWNER_EMAIL}) as email, count(*)::int as order_count, max(o.created_at) as last_order_at
        from (${SHOWN_MANAGED_ORDERS("?")}) managed
        join "order" o on o.id = managed.order_id join customer c on c.id = o.customer_id and c.deleted_at is null
        group by c.id) shown
      where (? = '' or concat_ws(' ', name, company_name, email) ilike ?)`
    const values = [managerId, words, containsPattern(words)]
    const [customers, [total]] = await Promise.all([
      this.database.query<EndCustomer>(
        `${found} order by last_order_at desc, id limit ? offset ?`,
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
      `select 1 from (${SHOWN_MANAGED_ORDERS("?")}) managed
       join "order" o on o.id = managed.order_id where o.customer_id = ? limit 1`,
      [managerId, customerId]
    )
    return rows.length > 0
  }

  /** The customer with the address, however they typed it: the account, else the guest; null = none. */
  async customerWithEmail(email: string): Promise<NamedCustomer | null> {
    const [customer] = await this.database.query<NamedCustomer>(
      `select id, email, has_account from customer where lower(email) = lower(?) and deleted_at is null
       order by has_account desc, email = ? desc, created_at, id limit 1`,
      [email, email]
    )
    return customer ?? null
  }
}
