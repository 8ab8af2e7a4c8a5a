import {
  type MissingCounts,
  MISSING_MINUTES,
  isSuspicious,
} from "../domain/reconcile/missing-orders"
import { type DatabaseService, LINE_SOURCES_SQL } from "../storage"

/** Variants that sell policies or a bundle, since when: Medusa's tables of the two links. */
const SELLING_VARIANTS = `(
  select product_variant_id, created_at from licensing_variant_policy where deleted_at is null
  union all
  select product_variant_id, created_at from licensing_variant_bundle where deleted_at is null)`

/** Orders whose native row is gone or came back. */
export type MissingOrders = {
  /** Gone for long enough: what was issued for them falls. */
  gone: string[]
  /** Suspiciously many are gone at once, so something else is wrong; then `gone` is empty. */
  suspicious: MissingCounts | null
}

/** Finds orders that need work. Reads native tables of the same database. */
export class OrderSearchService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /**
   * Completely issued orders whose newest license is at most `hours` old and whose mails have not announced all
   * licenses; ids come in order, after `after`.
   */
  async findUnmailed(hours: number, after: string, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select p.order_id as id from licensing_order_profile p
       cross join lateral (
         select count(*) as issued, max(l.created_at) as issued_at,
           count(*) filter (where l.state = 'active' and l.deleted_at is null) as in_force
         from licensing_license l where l.order_id = p.order_id and l.source in ${LINE_SOURCES_SQL}) licenses
       where not p.dirty and p.reconciled_at > now() - make_interval(hours => ?::integer)
         and licenses.issued > p.mailed_count and licenses.in_force > 0
         and licenses.issued_at > now() - make_interval(hours => ?::integer)
         and p.order_id > ? order by p.order_id limit ?`,
      [hours, hours, after, limit]
    )
    return rows.map(({ id }) => id)
  }

  /**
   * Orders placed from `from` until before `until`, not cancelled, with a line without a policy although its
   * variant has one now, or with an unfinished reconcile. Reads native tables, like `findStale`; ids come in
   * order, after `after`.
   */
  async findUnlicensed(from: Date, until: Date, after: string, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select o.id from "order" o
       where o.created_at >= ?::timestamptz and o.created_at < ?::timestamptz
         and o.deleted_at is null and not o.is_draft_order and o.status <> 'canceled' and o.id > ?
         and (exists (
           select 1 from licensing_order_profile p where p.order_id = o.id and p.dirty
         ) or exists (
           select 1 from order_item i
           join order_line_item l on l.id = i.item_id and l.deleted_at is null
           join ${SELLING_VARIANTS} v on v.product_variant_id = l.variant_id
           where i.order_id = o.id and i.version = o.version and i.deleted_at is null
             and not exists (
               select 1 from licensing_line_entitlement e where e.line_item_id = l.id)
         ))
       order by o.id limit ?`,
      [from, until, after, limit]
    )
    return rows.map(({ id }) => id)
  }

  /**
   * Orders that a reconcile may still owe something: `dirty` ones, those whose version or transactions
   * moved on since, and those placed within `days` that hold a licensed variant and have no profile.
   * Reads native tables of the same database; ids come in order, after `after`.
   */
  async findStale(days: number, after: string, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from (
         select p.order_id as id from licensing_order_profile p
         join "order" o on o.id = p.order_id and o.deleted_at is null
         where p.dirty or p.reconciled_version is distinct from o.version
           or exists (select 1 from order_transaction t where t.order_id = o.id
             and t.deleted_at is null and t.created_at > p.reconciled_at)
         union
         select o.id from "order" o
         join order_item i on i.order_id = o.id and i.deleted_at is null
         join order_line_item l on l.id = i.item_id and l.deleted_at is null
         join ${SELLING_VARIANTS} v on v.product_variant_id = l.variant_id
           and v.created_at <= greatest(l.created_at, o.created_at)
         where o.created_at > now() - make_interval(days => ?::integer)
           and o.deleted_at is null and not o.is_draft_order
           and not exists (select 1 from licensing_order_profile p where p.order_id = o.id)
       ) stale where id > ? order by id limit ?`,
      [days, after, limit]
    )
    return rows.map(({ id }) => id)
  }

  /**
   * Orders changed within the last `minutes` that reconciling has not seen since: Medusa sends no event when a
   * claim or an exchange is cancelled, a credit line is added or a provider captures by itself.
   */
  async findTouched(minutes: number, after: string, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `with since as (select now() - make_interval(mins => ?::integer) as at)
       select id from (
         select p.order_id as id from licensing_order_profile p, since
         where p.dirty and p.updated_at > since.at
         union
         select p.order_id from since join "order" o on o.updated_at > since.at
         join licensing_order_profile p on p.order_id = o.id
         where p.reconciled_version is distinct from o.version
         union
         select p.order_id from since join order_transaction t on t.created_at > since.at
         join licensing_order_profile p on p.order_id = t.order_id
         where t.deleted_at is null and t.created_at > p.reconciled_at
       ) touched
       where id > ? and exists (
         select 1 from "order" o where o.id = touched.id and o.deleted_at is null
           and not o.is_draft_order)
       order by id limit ?`,
      [minutes, after, limit]
    )
    return rows.map(({ id }) => id)
  }

  /**
   * Records which licensed orders have lost their native row, a soft-deleted one included, and which have it
   * back. An order that came back is `dirty`; one missing for {@link MISSING_MINUTES} minutes counts as gone.
   */
  async noteMissing(): Promise<MissingOrders> {
    await this.database.query(
      `update licensing_order_profile p set missing_since = null, dirty = true, updated_at = now()
       where missing_since is not null and exists (select 1 from "order" o where o.id = p.order_id)`
    )
    const missing = await this.database.query<{ order_id: string; gone: boolean; issued: boolean }>(
      `update licensing_order_profile p set missing_since = coalesce(missing_since, now())
       where licensing_deleted_at is null
         and not exists (select 1 from "order" o where o.id = p.order_id)
         and (dirty or reconciled_version is distinct from 0)
       returning order_id, missing_since < now() - make_interval(mins => ?::integer) as gone,
         exists (select 1 from licensing_license l where l.order_id = p.order_id
           and l.source in ${LINE_SOURCES_SQL} and l.state = 'active'
           and l.deleted_at is null) as issued`,
      [MISSING_MINUTES]
    )
    const counts = { missing: missing.filter(({ issued }) => issued).length, orders: 0 }
    if (counts.missing > 0) {
      const [row] = await this.database.query<{ orders: number }>(
        "select count(*)::int as orders from licensing_order_profile"
      )
      counts.orders = row?.orders ?? 0
    }
    if (isSuspicious(counts)) {
      return { gone: [], suspicious: counts }
    }
    return {
      gone: missing.filter(({ gone }) => gone).map(({ order_id }) => order_id),
      suspicious: null,
    }
  }
}
