import type { Context } from "@medusajs/framework/types"

import type { Entitlement } from "../domain/reconcile/line-ledger"
import type { OrderFacts } from "../domain/reconcile/order-facts"
import { ENDING_REASONS } from "../domain/reconcile/loss-reasons"
import { endingOfOrder } from "../domain/reconcile/reconcile-plan"
import { emptiedAt } from "../domain/reconcile/refund-rule"
import { type DatabaseService, LINE_SOURCES_SQL, type SqlValue } from "../storage"
import type { LicenseLoss, LicenseChanges, Resize } from "./types"

/**
 * The SQL that puts licenses out of force and brings them back as their order demands. Every method needs the
 * caller's transaction, which holds the order's profile, and returns the licenses it changed.
 */
export class UnitChangesService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  async release(entitlement: Entitlement, count: number, tx: Context): Promise<void> {
    await this.change(
      `set released_at = now()`,
      [],
      entitlement,
      `released_at is null and (deleted_at is not null
         or (state <> 'active' and state_cause is distinct from 'order'))`,
      `unit_index desc`,
      count,
      tx
    )
  }

  /** Never activated first, then newest. */
  async take(
    entitlement: Entitlement,
    count: number,
    reason: string,
    tx: Context
  ): Promise<string[]> {
    return await this.change(
      `set state = ?, state_cause = 'order', state_reason = ?, state_changed_at = now()`,
      [entitlement.on_refund === "suspend" ? "suspended" : "revoked", reason],
      entitlement,
      `deleted_at is null and state = 'active' and state_cause is distinct from 'staff'`,
      `(activation_count > 0), created_at desc, unit_index desc`,
      count,
      tx
    )
  }

  async reinstate(entitlement: Entitlement, count: number, tx: Context): Promise<string[]> {
    return await this.change(
      `set state = 'active', state_cause = null, state_reason = null, state_changed_at = now()`,
      [],
      entitlement,
      `deleted_at is null and state <> 'active' and state_cause = 'order'`,
      `(activation_count > 0) desc, created_at, unit_index`,
      count,
      tx
    )
  }

  /** Seats of the one license of a `seats_per_line` line, before and after; null = unlimited. */
  async resize(entitlement: Entitlement, units: number, tx: Context): Promise<Resize[]> {
    return await this.database.query<Resize>(
      `with previous as (
         select id, purchased_seats + granted_seats as seats from licensing_license
         where entitlement_id = ? and deleted_at is null and state = 'active'
         order by unit_index limit 1 for update)
       update licensing_license l set units = ?::integer, purchased_seats = ?::integer,
         updated_at = now()
       from previous where l.id = previous.id
       returning l.id, previous.seats as "from", l.purchased_seats + l.granted_seats as "to"`,
      [entitlement.id, units, seatsOf(entitlement, units)],
      tx
    )
  }

  /** Units of the line that the order took away and has not given back, by recorded reason. */
  async lostUnits({ id }: Entitlement, tx: Context): Promise<Map<string, number>> {
    const rows = await this.database.query<{ reason: string; units: number }>(
      `select state_reason as reason, sum(units)::int as units from licensing_license
       where entitlement_id = ? and state <> 'active' and state_cause = 'order'
         and state_reason is not null
       group by state_reason`,
      [id],
      tx
    )
    return new Map(rows.map(({ reason, units }) => [reason, units]))
  }

  private async change(
    set: string,
    values: SqlValue[],
    { id: entitlement_id }: Entitlement,
    where: string,
    order: string,
    count: number,
    tx: Context
  ): Promise<string[]> {
    if (count === 0) {
      return []
    }
    const rows = await this.database.query<{ id: string }>(
      `update licensing_license ${set}, updated_at = now() where id in (
         select id from licensing_license
         where entitlement_id = ? and ${where}
         order by ${order} limit ? for update)
       returning id`,
      [...values, entitlement_id, count],
      tx
    )
    return rows.map(({ id }) => id)
  }

  /**
   * Licenses that did not come from the purchase fall only with the whole order cancelled or refunded, each by
   * its own `on_refund`, and not if they were issued after the order had fallen: that was deliberate.
   */
  async applyToOtherSources(
    facts: OrderFacts,
    { changes, losses }: { changes: LicenseChanges; losses: LicenseLoss[] },
    tx: Context
  ): Promise<void> {
    const ending = endingOfOrder(facts)
    if (ending === "gone") {
      return
    }
    if (ending === null) {
      const back = await this.database.query<{ id: string }>(
        `update licensing_license set state = 'active', state_cause = null, state_reason = null,
           state_changed_at = now(), updated_at = now()
         where order_id = ? and source not in ${LINE_SOURCES_SQL} and deleted_at is null and state <> 'active'
           and state_cause = 'order' returning id`,
        [facts.order_id],
        tx
      )
      changes.reinstated.push(...back.map(({ id }) => id))
      return
    }
    const lost = await this.database.query<{ id: string; state: "suspended" | "revoked" }>(
      `update licensing_license set state = case on_refund when 'suspend' then 'suspended' else 'revoked' end,
         state_cause = 'order', state_reason = ?, state_changed_at = now(), updated_at = now()
       where order_id = ? and source not in ${LINE_SOURCES_SQL} and deleted_at is null and state = 'active'
         and state_cause is distinct from 'staff' and on_refund <> 'keep' and created_at <= ?::timestamptz
       returning id, state`,
      [
        ENDING_REASONS[ending],
        facts.order_id,
        new Date(facts.canceled_at ?? emptiedAt(facts) ?? Date.now()),
      ],
      tx
    )
    for (const change of ["suspended", "revoked"] as const) {
      const license_ids = lost.filter(({ state }) => state === change).map(({ id }) => id)
      if (license_ids.length > 0) {
        changes[change].push(...license_ids)
        losses.push({ change, reason: ENDING_REASONS[ending], license_ids })
      }
    }
  }
}

export function seatsOf({ unit_seats }: Entitlement, units: number): number | null {
  return unit_seats === null ? null : unit_seats * units
}
