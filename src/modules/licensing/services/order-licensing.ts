import { type OrderFacts, waitsFor } from "../domain/reconcile-plan"
import { redactedGroups } from "../lib/issued-groups"
import { LINE_SOURCES_SQL } from "../lib/line-sources"
import type { OrderMailGroup, OrderMailState } from "../types/order-mail"
import type { DatabaseService } from "./database"
import type { EntitlementsService } from "./entitlements"

/** How far an order's licences are; counts are licences, `owed` and `held` are units of its lines. */
export type OrderLicensingTotals = {
  owed: number
  /** Licence rows that the purchase made, whatever became of them. */
  issued: number
  /** Licences that are there, however they came to be. */
  total: number
  in_force: number
  in_progress: boolean
  waiting_for: "payment" | "fulfillment" | "manual" | null
}

type Cradle = { databaseService: DatabaseService; entitlementsService: EntitlementsService }

/** Reads what the order page and the order's mail say of its licences. */
export class OrderLicensingService {
  private readonly database: DatabaseService
  private readonly entitlements: EntitlementsService

  constructor({ databaseService, entitlementsService }: Cradle) {
    this.database = databaseService
    this.entitlements = entitlementsService
  }

  async totals(facts: OrderFacts): Promise<OrderLicensingTotals> {
    const planned = await this.entitlements.plan(facts)
    const [row] = await this.database.query<{
      issued: number
      total: number
      in_force: number
    }>(
      `select count(*) filter (where source in ${LINE_SOURCES_SQL})::int as issued,
         count(*) filter (where deleted_at is null)::int as total,
         count(*) filter (where state = 'active' and deleted_at is null)::int as in_force
       from licensing_license where order_id = ?`,
      [facts.order_id]
    )
    const waits = planned.map(({ entitlement, plan }) => waitsFor(entitlement, plan))
    return {
      owed: planned.reduce(
        (sum, { entitlement, plan }) =>
          sum +
          (entitlement.quantity_mode === "seats_per_line" ? Math.min(plan.owed, 1) : plan.owed),
        0
      ),
      issued: row?.issued ?? 0,
      total: row?.total ?? 0,
      in_force: row?.in_force ?? 0,
      in_progress: planned.some(({ plan }) => plan.issue > 0),
      waiting_for: waits.find((wait) => wait !== null) ?? null,
    }
  }

  /** What the order's mail has to tell; null for an order without licensing. */
  async mailState(orderId: string): Promise<OrderMailState | null> {
    const [profile] = await this.database.query<{ dirty: boolean; mailed_count: number }>(
      "select dirty, mailed_count from licensing_order_profile where order_id = ?",
      [orderId]
    )
    if (!profile) {
      return null
    }
    const [row] = await this.database.query<{ issued_count: number; issued_at: Date | null }>(
      `select count(*)::int as issued_count, max(created_at) as issued_at from licensing_license
       where order_id = ? and source in ${LINE_SOURCES_SQL}`,
      [orderId]
    )
    return {
      issued_count: row?.issued_count ?? 0,
      issued_at: row?.issued_at ?? null,
      mailed_count: profile.mailed_count,
      complete: !profile.dirty,
      groups: await redactedGroups(this.database, orderId),
    }
  }

  /** See `redactedGroups`, for some licences of the order. */
  async mailGroups(orderId: string, ids: string[]): Promise<OrderMailGroup[]> {
    return await redactedGroups(this.database, orderId, ids)
  }

  /** Remembers that the mails have told of so many licences; never counts down. */
  async markMailed(orderId: string, count: number): Promise<void> {
    await this.database.query(
      `update licensing_order_profile set mailed_count = greatest(mailed_count, ?::integer)
       where order_id = ?`,
      [count, orderId]
    )
  }

  /**
   * Completely issued orders whose newest licence is at most `hours` old and whose mails have not told of
   * all that was issued; ids come in order, after `after`.
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
   * Orders placed from `from` until before `until`, not cancelled, with a line that got no policy though
   * its variant carries one now, or with an unfinished reconcile. Reads native tables, like `findStale`;
   * ids come in order, after `after`.
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
           join licensing_variant_policy v on v.product_variant_id = l.variant_id
             and v.deleted_at is null
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
         join licensing_variant_policy v on v.product_variant_id = l.variant_id
           and v.deleted_at is null and v.created_at <= greatest(l.created_at, o.created_at)
         where o.created_at > now() - make_interval(days => ?::integer)
           and o.deleted_at is null and not o.is_draft_order
           and not exists (select 1 from licensing_order_profile p where p.order_id = o.id)
       ) stale where id > ? order by id limit ?`,
      [days, after, limit]
    )
    return rows.map(({ id }) => id)
  }
}
