import {
  customerRights,
  type CustomerRole,
  heldPermissions,
} from "../domain/permissions/customer-rights"
import { DEFAULT_OWNER_RESETS } from "../domain/seats/owner-resets"
import { type StoredTaskLimits, taskLimits } from "../domain/seats/task-limits"
import {
  allSeatsSql,
  ASSIGNMENT_HOLDS,
  containsPattern,
  type DatabaseService,
  seatsUsedSql,
  SETTINGS_ID,
  SHOWN_TO_CUSTOMERS,
  type SqlValue,
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
    const { text, values } = visibleOrders(customerId, id, q)
    const [counted, [settings]] = await Promise.all([
      this.database.query<CountedRow>(pageOf(text), [...values, limit, offset]),
      this.database.query<{
        task_limits: StoredTaskLimits | null
        distribution: boolean
        owner_resets: number | null
        rekey_by_owner: boolean
      }>(
        `select task_limits, distribution, owner_resets_per_year as owner_resets, rekey_by_owner
         from licensing_settings where id = ?`,
        [SETTINGS_ID]
      ),
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

/** What an owner may beyond a manager, as the settings say. */
function ownerFacts(
  role: CustomerRole,
  settings: { owner_resets: number | null; rekey_by_owner: boolean } | undefined
) {
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

/** One page of the orders that `visible` selects; what is not needed to find and count them is read for the page only. */
function pageOf(visible: string): string {
  return `with mine as materialized (${visible}), page as (
      select * from mine order by created_at desc, id desc limit ? offset ?)
    select total.count, o.*
    from (select count(*)::int as count from mine) total
    left join (
      select o.id, o.display_id, o.created_at, o.role,
        case o.role when 'owner' then ${GRANTED_TO_OWNER} else o.granted end as permissions,
        ${SERIAL_NUMBER} as serial_number, o.read_only, o.subscription_expires_at, o.serial_blacklisted,
        sums.*, programs.programs, programs.programs is null and ${SELLS_ONLY_USES} as only_adds_uses
      from page o
      cross join lateral (${SUMS}) sums
      cross join lateral (${PROGRAMS}) programs) o on true
    order by o.created_at desc, o.id desc`
}

/** All orders that the account sees, each once: an owner's assignment is not counted again. */
function visibleOrders(
  customerId: string,
  id: string | undefined,
  q: string | undefined
): { text: string; values: SqlValue[] } {
  const wanted = id === undefined ? searched(q) : { text: "and o.id = ?", values: [id] }
  const part = (role: CustomerRole, from: string, where: string, granted: string) => `
    select o.id, o.display_id, o.created_at, o.customer_id, '${role}' as role, ${granted} as granted,
      p.serial_id, not p.customer_can_manage as read_only, p.subscription_expires_at, p.serial_blacklisted
    from ${from} join licensing_order_profile p on p.order_id = o.id
    where ${where} and ${SHOWN_TO_CUSTOMERS} ${wanted.text}`
  return {
    text: `${part("owner", '"order" o', "o.customer_id = ?", "null::text[]")} union all ${part(
      "manager",
      `licensing_manager m join licensing_manager_assignment ma on ma.manager_id = m.id
       join "order" o on o.id = ma.order_id`,
      `m.customer_id = ? and m.status = 'active' and o.customer_id is distinct from m.customer_id
       and ${ASSIGNMENT_HOLDS}`,
      "ma.permissions"
    )}`,
    values: [customerId, ...wanted.values, customerId, ...wanted.values],
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

/** What the owner of the order `o` was granted as its manager; null = they are not its manager. */
const GRANTED_TO_OWNER = `(select ma.permissions from licensing_manager m
  join licensing_manager_assignment ma on ma.manager_id = m.id and ma.order_id = o.id
  where m.customer_id = o.customer_id and m.status = 'active' and ${ASSIGNMENT_HOLDS})`

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
