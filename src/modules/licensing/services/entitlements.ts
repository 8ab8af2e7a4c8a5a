import type { Context } from "@medusajs/framework/types"

import {
  EMPTY_LEDGER,
  type Entitlement,
  type Ledger,
  type LinePlan,
  type OrderFacts,
  planLine,
} from "../domain/reconcile-plan"
import { entityId } from "../lib/entity-id"
import { LINE_SOURCES_SQL } from "../lib/line-sources"
import type { DatabaseService } from "./database"
import type { OrderProfilesService } from "./order-profiles"

/** What one plan means for one entitlement. */
export type PlannedEntitlement = { entitlement: Entitlement; ledger: Ledger; plan: LinePlan }

/** An entitlement to freeze. */
export type NewEntitlement = Omit<Entitlement, "id">

type Cradle = { databaseService: DatabaseService; orderProfilesService: OrderProfilesService }

/** What the lines of an order are owed, what stands for it, and what is to be done about it. */
export class EntitlementsService {
  private readonly database: DatabaseService
  private readonly profiles: OrderProfilesService

  constructor({ databaseService, orderProfilesService }: Cradle) {
    this.database = databaseService
    this.profiles = orderProfilesService
  }

  /** Freezes what lines are owed and makes the order's profile. What is frozen already stays. */
  async freeze(
    orderId: string,
    entitlements: NewEntitlement[],
    context: Context = {}
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.profiles.ensure(orderId, true, tx)
      for (const row of entitlements) {
        await this.database.query(
          `insert into licensing_line_entitlement (id, order_id, line_item_id, policy_id, product_id,
             variant_id, unit_seats, quantity_mode, issue_on, on_refund, bundle_id, source)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
            row.bundle_id,
            row.source,
          ],
          tx
        )
      }
    }, context)
  }

  /** What is owed, held and to be done for each entitlement, without doing it. */
  async plan(facts: OrderFacts, context: Context = {}): Promise<PlannedEntitlement[]> {
    const entitlements = await this.database.query<Entitlement>(
      `select id, line_item_id, policy_id, product_id, variant_id, unit_seats, quantity_mode,
         issue_on, on_refund, bundle_id, source
       from licensing_line_entitlement where order_id = ? order by id`,
      [facts.order_id],
      context
    )
    const ledgers = await this.readLedgers(facts.order_id, context)
    return entitlements.map((entitlement) => {
      const ledger = ledgers.get(ledgerKey(entitlement)) ?? EMPTY_LEDGER
      const line = facts.lines.find((each) => each.line_item_id === entitlement.line_item_id)
      return { entitlement, ledger, plan: planLine(entitlement, line, facts, ledger) }
    })
  }

  private async readLedgers(orderId: string, context: Context): Promise<Map<string, Ledger>> {
    const rows = await this.database.query<
      Ledger & Pick<Entitlement, "line_item_id" | "policy_id">
    >(
      `select line_item_id, policy_id,
         coalesce(sum(units) filter (where deleted_at is null and state = 'active'), 0)::int as active,
         coalesce(sum(units) filter (where deleted_at is null and state = 'active'
           and state_cause = 'staff'), 0)::int as pinned,
         coalesce(sum(units) filter (where released_at is null and (deleted_at is not null
           or (state <> 'active' and state_cause is distinct from 'order'))), 0)::int as settled,
         coalesce(sum(units) filter (where deleted_at is null and state <> 'active'
           and state_cause = 'order'), 0)::int as order_off,
         coalesce(max(unit_index) + 1, 0)::int as next_index
       from licensing_license where order_id = ? and source in ${LINE_SOURCES_SQL}
       group by line_item_id, policy_id`,
      [orderId],
      context
    )
    return new Map(rows.map((row) => [ledgerKey(row), row]))
  }
}

function ledgerKey(of: Pick<Entitlement, "line_item_id" | "policy_id">): string {
  return `${of.line_item_id} ${of.policy_id}`
}
