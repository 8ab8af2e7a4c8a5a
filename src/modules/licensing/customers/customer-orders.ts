import {
  customerRights,
  type CustomerRole,
  heldPermissions,
} from "../domain/permissions/customer-rights"
import { DEFAULT_OWNER_RESETS } from "../domain/seats/owner-resets"
import { type StoredTaskLimits, taskLimits } from "../domain/seats/task-limits"
import {
  allSeatsSql,
  containsPattern,
  type DatabaseService,
  GRANTED_ON_ORDER,
  type GrantThrough,
  GRANTS_THROUGH,
  seatsUsedSql,
  SETTINGS_ID,
  SHOWN_TO_CUSTOMERS,
  type SqlValue,
  WAYS_TO_ORDERS,
} from "../storage"
import type { Authorization } from "../domain/vocabulary"
import { hasMatchingComputer } from "../activations"
import type { CustomerOrder } from "./types"

/**
 * Filters of a customer's orders; `q` = part of a number, program name or computer name, the end of a key, or a
 * site code or machine ID or its beginning.
 */
export type CustomerOrderQuery = { id?: string; q?: string; limit: number; offset: number }

type Row = Omit<CustomerOrder, "permissions" | "acts" | "programs"> & {
  programs: CustomerOrder["programs"] | null
  permissions: string[] | null
  serial_blacklisted: boolean
  free_seat: boolean | null
  authorizations: Authorization[] | null
}

/** The count of all orders beside one of the page; `id` is null in the only row of an empty page. */
type CountedRow = { count: number } & (Row | { id: null })

/** Fewest characters of a key's end that a search takes. */
const MIN_TAIL = 3

/** Reads the orders of an account: those it owns, and those it manages. */
export class CustomerOrdersService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** One page, newest first, with what may be done on each order, and why not. */
  async list(
    customerId: string,
    { id, q, limit, offset }: CustomerOrderQuery,
    now = new Date()
  ): Promise<{ orders: CustomerOrder[]; count: number }> {
    const [[manager], [settings]] = await Promise.all([
      this.database.query<ManagerWays>(MANAGER_WAYS, [customerId]),
      this.database.query<OwnerSettings>(OWNER_SETTINGS, [SETTINGS_ID]),
    ])
    const { text, values } = visibleOrders(customerId, manager ?? null, id, q)
    const granted = manager ? GRANTED_ON_ORDER("?") : "select null::text[] as permissions"
    const counted = await this.database.query<CountedRow>(pageOf(text, granted), [
      ...values,
      limit,
      offset,
      ...(manager ? [manager.id] : []),
    ])
    const limits = taskLimits(settings?.task_limits ?? null)
    const distribution = settings?.distribution ?? false
    return {
      count: counted[0]?.count ?? 0,
      orders: counted
        .filter(isOrder)
        .map(
          ({
            permissions: granted,
            serial_blacklisted,
            free_seat,
            authorizations,
            programs,
            count,
            ...order
          }) => {
            const permissions = heldPermissions(order.role, granted, distribution)
            const facts = {
              permissions,
              distribution,
              can_manage: !order.read_only,
              subscription_expires_at: order.subscription_expires_at,
              limits,
              ...ownerFacts(order.role, settings),
              serial_blacklisted,
              free_seat: free_seat ?? false,
              authorizations: authorizations ?? [],
            }
            return {
              ...order,
              programs: programs ?? [],
              permissions,
              acts: customerRights(facts, programs !== null, now),
            }
          }
        ),
    }
  }
}

type OwnerSettings = {
  task_limits: StoredTaskLimits | null
  distribution: boolean
  owner_resets: number | null
  rekey_by_owner: boolean
}

const OWNER_SETTINGS = `select task_limits, distribution, owner_resets_per_year as owner_resets, rekey_by_owner
  from licensing_settings where id = ?`

/** What an owner may beyond a manager, as the settings say. */
function ownerFacts(role: CustomerRole, settings: OwnerSettings | undefined) {
  const is_owner = role === "owner"
  return {
    is_owner,
    owner_resets: is_owner ? (settings?.owner_resets ?? DEFAULT_OWNER_RESETS) : 0,
    may_rekey: is_owner && (settings?.rekey_by_owner ?? false),
  }
}

function isOrder(row: CountedRow): row is Row & { count: number } {
  return row.id !== null
}

/**
 * One page of the orders that `visible` selects; what is not needed to find and count them is read for the page only.
 * @param granted selects what the customer was granted on the order `o` as its manager; null = they are not
 */
function pageOf(visible: string, granted: string): string {
  return `with mine as materialized (${visible}), page as (
      select * from mine order by created_at desc, id desc limit ? offset ?)
    select total.count, o.*
    from (select count(*)::int as count from mine) total
    left join (
      select o.id, o.display_id, o.created_at, o.role,
        granted.permissions, ${SERIAL_NUMBER} as serial_number, o.read_only, o.subscription_expires_at,
        o.serial_blacklisted, sums.*, programs.programs,
        programs.programs is null and ${SELLS_ONLY_USES} as only_adds_uses
      from page o
      cross join lateral (${granted}) granted
      cross join lateral (${SUMS}) sums
      cross join lateral (${PROGRAMS}) programs) o on true
    order by o.created_at desc, o.id desc`
}

/** The active manager that a customer is, and in which ways they come to orders. */
type ManagerWays = { id: string } & Record<GrantThrough, boolean>

/**
 * Takes the customer's id. Read before the orders: most customers manage none, and PostgreSQL plans the rest well only for
 * a manager whom it knows.
 */
const MANAGER_WAYS = `select m.id,
    exists (select 1 from licensing_manager_assignment ma where ma.manager_id = m.id) as "order",
    exists (select 1 from licensing_manager_scope sc
      where sc.manager_id = m.id and sc.customer_id is not null) as customer,
    exists (select 1 from licensing_manager_scope sc
      where sc.manager_id = m.id and sc.customer_group_id is not null) as customer_group
  from licensing_manager m where m.customer_id = ? and m.status = 'active'`

/** All orders that the account sees, each once: the owner's role hides that of a manager. */
function visibleOrders(
  customerId: string,
  manager: ManagerWays | null,
  id: string | undefined,
  q: string | undefined
): { text: string; values: SqlValue[] } {
  const wanted = id === undefined ? searched(q) : { text: "and o.id = ?", values: [id] }
  const part = (role: CustomerRole, from: string, where: string, values: SqlValue[]) => ({
    text: `select o.id, o.display_id, o.created_at, o.customer_id, '${role}' as role, p.serial_id,
        not p.customer_can_manage as read_only, p.subscription_expires_at, p.serial_blacklisted
      from ${from} join licensing_order_profile p on p.order_id = o.id
      where ${where} and ${SHOWN_TO_CUSTOMERS} ${wanted.text}`,
    values: [...values, ...wanted.values],
  })
  const managed = manager ? GRANTS_THROUGH.filter((through) => manager[through]) : []
  const parts = [
    part("owner", '"order" o', "o.customer_id = ?", [customerId]),
    ...managed.map((through) => {
      const { from, where } = WAYS_TO_ORDERS[through]
      const notOwn = `${where("?")} and o.customer_id is distinct from ?`
      return part("manager", from, notOwn, [manager?.id ?? null, customerId])
    }),
  ]
  return {
    // The same order may be managed in several ways.
    text: parts.map(({ text }) => text).join(managed.length > 1 ? " union " : " union all "),
    values: parts.flatMap(({ values }) => values),
  }
}

function searched(q: string | undefined): { text: string; values: SqlValue[] } {
  const words = q?.trim() ?? ""
  if (words === "") {
    return { text: "", values: [] }
  }
  const part = containsPattern(words)
  const number = /^#?(\d{1,9})$/.exec(words)?.[1] ?? null
  const tail = words.length >= MIN_TAIL ? part.slice(1, -1) : null
  const computer = hasMatchingComputer("l", words)
  return {
    text: `and (o.display_id = ?::int or exists (
        select 1 from licensing_license l join licensing_program pr on pr.id = l.program_id
        where l.order_id = o.id and l.deleted_at is null
          and (pr.name ilike ? or l.key_redacted ilike ? or ${computer.text})))`,
    values: [number, part, tail === null ? null : `%${tail}`, ...computer.values],
  }
}

/** All lines of the order `o` add uses to licenses. */
const SELLS_ONLY_USES = `coalesce((select bool_and(e.top_up_uses is not null)
  from licensing_line_entitlement e where e.order_id = o.id and e.deleted_at is null), false)`

/** The masked serial number that was redeemed into the order `o`. */
const SERIAL_NUMBER =
  "(select s.value_redacted from licensing_serial_number s where s.id = o.serial_id)"

/** Sums over the unrevoked licenses of the order `o`. */
const SUMS = `select count(*)::int as license_count,
    count(*) filter (where l.activation_count > 0)::int as activated_count,
    case when bool_or(${allSeatsSql("l")} is null) then null
      else coalesce(sum(${allSeatsSql("l")}), 0)::int end as seats,
    coalesce(sum(${seatsUsedSql("l")}), 0)::int as seats_used,
    bool_or(l.state = 'active'
      and coalesce(${seatsUsedSql("l")} < ${allSeatsSql("l")}, true)) as free_seat,
    array_agg(distinct l.authorization) filter (where l.state = 'active') as authorizations
  from licensing_license l
  where l.order_id = o.id and l.deleted_at is null and l.state <> 'revoked'`

const PROGRAMS = `select json_agg(json_build_object('id', named.id, 'name', named.name)
    order by named.name, named.id) as programs
  from (select distinct pr.id, pr.name from licensing_license l
    join licensing_program pr on pr.id = l.program_id
    where l.order_id = o.id and l.deleted_at is null) named`
