import type { Context } from "@medusajs/framework/types"

import { EMPTY_LEDGER, type Entitlement, type Ledger } from "../domain/reconcile/line-ledger"
import type { OrderFacts } from "../domain/reconcile/order-facts"
import {
  type LinePlan,
  type PlannedEntitlement,
  planOrder,
} from "../domain/reconcile/reconcile-plan"
import { chooseTopUps } from "../domain/reconcile/top-up-lines"
import { type DatabaseService, entityId, LINE_SOURCES_SQL } from "../storage"
import type { OrderProfilesService } from "../orders"
import type { BundleSaleRow, BundleSalesService } from "../programs"
import type { TopUpChangesService } from "./top-up-changes"
import type { NewEntitlement } from "./types"

/**
 * A policy that was inactive, or whose program or bundle was, when a line was sold. `active`: all are active now.
 */
export type WithheldPolicy = { id: string; name: string; active: boolean }

type Cradle = {
  bundleSalesService: BundleSalesService
  databaseService: DatabaseService
  orderProfilesService: OrderProfilesService
  topUpChangesService: TopUpChangesService
}

/** A sale, and the bundle as it is now. */
const SOLD_BUNDLE = "licensing_bundle_sale s join licensing_bundle b on b.id = s.license_bundle_id"

/** A policy that is sold alone is of no sale of several. */
const SINGLE = { id: null, active: true }

/** What the lines of an order are owed, what they hold, and what is left to do. */
export class EntitlementsService {
  private readonly database: DatabaseService
  private readonly profiles: OrderProfilesService
  private readonly topUps: TopUpChangesService
  private readonly sales: BundleSalesService

  constructor({
    bundleSalesService,
    databaseService,
    orderProfilesService,
    topUpChangesService,
  }: Cradle) {
    this.sales = bundleSalesService
    this.database = databaseService
    this.profiles = orderProfilesService
    this.topUps = topUpChangesService
  }

  /**
   * Freezes what lines are owed and creates the order's profile. A frozen line stays as it is as a whole: of two
   * callers that read different policies of its variant, the first decides.
   */
  async freeze(
    orderId: string,
    entitlements: NewEntitlement[],
    context: Context = {}
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.profiles.ensure(orderId, true, tx)
      await this.profiles.lock(orderId, tx)
      const frozen = await this.frozenLines(orderId, tx)
      const open = entitlements.filter(({ line_item_id }) => !frozen.has(line_item_id))
      const sales = await this.recordBundles(open, tx)
      for (const row of open) {
        const sale = row.bundle === undefined ? SINGLE : sales.get(row.line_item_id)
        if (!sale) {
          // The bundle was deleted since it was read: as if it had been before.
          continue
        }
        await this.database.query(
          `insert into licensing_line_entitlement (id, order_id, line_item_id, policy_id, product_id,
             variant_id, unit_seats, quantity_mode, issue_on, on_refund, bundle_id, source, withheld,
             fulfill_when_issued, top_up_uses, top_up_feature, top_up_until, top_up_license_id)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::boolean, ?::boolean, ?::integer, ?, ?, ?)
           on conflict (line_item_id, policy_id) do nothing`,
          [
            entityId("lent"),
            orderId,
            row.line_item_id,
            row.policy_id,
            row.product_id,
            row.variant_id,
            row.unit_seats,
            row.quantity_mode,
            row.issue_on,
            row.on_refund,
            sale.id,
            row.source,
            row.withheld || !sale.active,
            row.fulfill_when_issued,
            row.top_up?.uses ?? null,
            row.top_up?.feature ?? null,
            row.top_up?.until ?? null,
            row.top_up?.license_id ?? null,
          ],
          tx
        )
      }
    }, context)
  }

  private async frozenLines(orderId: string, tx: Context): Promise<Set<string>> {
    const rows = await this.database.query<{ line_item_id: string }>(
      "select distinct line_item_id from licensing_line_entitlement where order_id = ?",
      [orderId],
      tx
    )
    return new Set(rows.map(({ line_item_id }) => line_item_id))
  }

  /** The sale of each line that sells several policies together; null if its bundle was deleted. */
  private async recordBundles(
    rows: NewEntitlement[],
    tx: Context
  ): Promise<Map<string, BundleSaleRow | null>> {
    const sales = new Map<string, BundleSaleRow | null>()
    for (const { line_item_id, bundle } of rows) {
      if (bundle !== undefined && !sales.has(line_item_id)) {
        sales.set(line_item_id, await this.sales.record(bundle, tx))
      }
    }
    return sales
  }

  /**
   * Resumes what was withheld while policy, program or bundle was inactive, where all are active now.
   * @returns number of entitlements resumed
   */
  async resume(orderId: string, context: Context = {}): Promise<number> {
    const rows = await this.database.query(
      `update licensing_line_entitlement e set withheld = false, updated_at = now()
       from licensing_policy po join licensing_program pr on pr.id = po.program_id
       where e.order_id = ? and e.withheld and po.id = e.policy_id and po.active and pr.active
         and not exists (select 1 from ${SOLD_BUNDLE} where s.id = e.bundle_id and not b.active)
       returning e.id`,
      [orderId],
      context
    )
    return rows.length
  }

  /** Policies that lines of the order are withheld for, and whether they could be resumed now. */
  async withheld(orderId: string): Promise<WithheldPolicy[]> {
    return await this.database.query<WithheldPolicy>(
      `select distinct po.id, po.name,
         po.active and pr.active and coalesce((select b.active from ${SOLD_BUNDLE} where s.id = e.bundle_id), true)
           as active
       from licensing_line_entitlement e join licensing_policy po on po.id = e.policy_id
       join licensing_program pr on pr.id = po.program_id
       where e.order_id = ? and e.withheld order by po.name, po.id`,
      [orderId]
    )
  }

  /** Records the highest number of paid units, which `on_refund: keep` keeps; never counts down. */
  async notePaid(planned: PlannedEntitlement[], context: Context): Promise<void> {
    const risen = planned.filter(
      ({ entitlement, plan }) =>
        entitlement.on_refund === "keep" && plan.paid_units > entitlement.paid_units
    )
    if (risen.length === 0) {
      return
    }
    await this.database.query(
      `update licensing_line_entitlement e set paid_units = u.units
       from unnest(?::text[], ?::integer[]) as u (id, units) where e.id = u.id`,
      [risen.map(({ entitlement }) => entitlement.id), risen.map(({ plan }) => plan.paid_units)],
      context
    )
  }

  /** What the lines of the order were frozen to be owed. */
  async ofOrder(orderId: string, context: Context = {}): Promise<Entitlement[]> {
    return await this.database.query<Entitlement>(
      `select id, line_item_id, policy_id, product_id, variant_id, unit_seats, quantity_mode,
         issue_on, on_refund, bundle_id, source, withheld, paid_units, fulfill_when_issued, fulfilled_units,
         exists (select 1 from licensing_bundle_sale s where s.id = bundle_id) as whole_units,
         case when top_up_uses is not null then json_build_object('uses', top_up_uses, 'feature', top_up_feature,
           'until', top_up_until, 'license_id', top_up_license_id) end as top_up
       from licensing_line_entitlement where order_id = ? order by id`,
      [orderId],
      context
    )
  }

  /** What each entitlement is owed, holds and still needs, without changing anything. */
  async plan(
    facts: OrderFacts,
    context: Context = {},
    now = new Date()
  ): Promise<PlannedEntitlement[]> {
    const entitlements = await this.ofOrder(facts.order_id, context)
    const ledgers = await this.readLedgers(facts.order_id, context)
    if (entitlements.some(({ top_up }) => top_up !== null)) {
      const ofTopUps = await this.topUps.ledgers(facts.order_id, context)
      ofTopUps.forEach((ledger, id) => ledgers.set(id, ledger))
    }
    const states = chooseTopUps(
      facts,
      entitlements.map((entitlement) => ({
        entitlement,
        ledger: ledgers.get(entitlement.id) ?? EMPTY_LEDGER,
      })),
      await this.topUps.targets(facts.order_id, namedLicenses(entitlements), context),
      now
    )
    const plans = planOrder(facts, states)
    return states.map((state, index) => ({ ...state, plan: plans[index] as LinePlan }))
  }

  private async readLedgers(orderId: string, context: Context): Promise<Map<string, Ledger>> {
    const rows = await this.database.query<Ledger & { entitlement_id: string }>(
      `select entitlement_id,
         coalesce(sum(units) filter (where deleted_at is null and state = 'active'), 0)::int as active,
         coalesce(sum(units) filter (where deleted_at is null and state = 'active'
           and state_cause = 'staff'), 0)::int as pinned,
         coalesce(sum(units) filter (where released_at is null and (deleted_at is not null
           or (state <> 'active' and state_cause is distinct from 'order'))), 0)::int as settled,
         coalesce(sum(units) filter (where deleted_at is null and state <> 'active'
           and state_cause = 'order'), 0)::int as order_off,
         coalesce(max(unit_index) + 1, 0)::int as next_index
       from licensing_license where order_id = ? and source in ${LINE_SOURCES_SQL}
         and entitlement_id is not null
       group by entitlement_id`,
      [orderId],
      context
    )
    return new Map(rows.map((row) => [row.entitlement_id, row]))
  }
}

/** The licenses that lines name to add uses to. */
function namedLicenses(entitlements: Entitlement[]): string[] {
  return [...new Set(entitlements.flatMap(({ top_up }) => top_up?.license_id ?? []))]
}
