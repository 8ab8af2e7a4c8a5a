import type { Context } from "@medusajs/framework/types"

import {
  FULFILLMENT_PROBLEM_CODES,
  type FulfillmentProblem,
  type FulfillmentProblemCode,
  linesToFulfill,
  type LineToFulfill,
  wasRefused,
} from "../domain/reconcile/fulfill-when-issued"
import type { OrderFacts } from "../domain/reconcile/order-facts"
import type { Actor } from "../domain/vocabulary"
import type { DatabaseService, TimelineService } from "../storage"
import type { EntitlementsService } from "./entitlements"
import type { OrderProfilesService } from "../orders"
import type { StoredProblem } from "./types"

type Cradle = {
  databaseService: DatabaseService
  entitlementsService: EntitlementsService
  orderProfilesService: OrderProfilesService
  timelineService: TimelineService
}

/**
 * The books of "mark as fulfilled when issued". Units are claimed in the transaction that settles the order,
 * before Medusa is called, so that parallel runs mark them once; they are given back when Medusa refuses. What
 * a process claimed before it was killed stays unfulfilled, for staff to mark: the other order could fulfill
 * the same units twice.
 */
export class IssuedFulfillmentService {
  private readonly database: DatabaseService
  private readonly entitlements: EntitlementsService
  private readonly profiles: OrderProfilesService
  private readonly timeline: TimelineService

  constructor(cradle: Cradle) {
    this.database = cradle.databaseService
    this.entitlements = cradle.entitlementsService
    this.profiles = cradle.orderProfilesService
    this.timeline = cradle.timelineService
  }

  /**
   * Claims what these facts allow to be marked, and notes what others have fulfilled. The caller holds the
   * order's profile and has settled everything else.
   * @param asked true when staff ask: what was refused before is tried again
   * @returns what was claimed, and which of the `stored` problems remain
   */
  async claim(
    facts: OrderFacts,
    stored: readonly StoredProblem[],
    asked: boolean,
    tx: Context
  ): Promise<{ fulfill: LineToFulfill[]; problems: FulfillmentProblem[] }> {
    const noted = stored.filter(isOfFulfillment)
    const lines = linesToFulfill(facts, await this.entitlements.plan(facts, tx))
    const refused = lines.filter((line) => wasRefused(line, noted, asked))
    const open = lines.filter((line) => !refused.includes(line))
    if (open.length > 0) {
      await this.database.query(
        `update licensing_line_entitlement e
         set fulfilled_units = greatest(e.fulfilled_units, u.reached), updated_at = now()
         from jsonb_to_recordset(?::jsonb) as u (entitlement_ids text[], reached integer)
         where e.id = any(u.entitlement_ids)`,
        [JSON.stringify(open)],
        tx
      )
    }
    return {
      fulfill: open.filter(({ units }) => units > 0),
      problems: noted.filter((problem) =>
        refused.some(({ line_item_id }) => line_item_id === problem.line_item_id)
      ),
    }
  }

  /**
   * Gives back what was claimed and not marked.
   * @param why shown on the order page; such units are not tried again automatically
   */
  async giveBack(
    orderId: string,
    lines: LineToFulfill[],
    why: { code: FulfillmentProblemCode; message: string } | null
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.profiles.lock(orderId, tx)
      await this.database.query(
        `update licensing_line_entitlement e
         set fulfilled_units = greatest(0, e.fulfilled_units - u.units), updated_at = now()
         from jsonb_to_recordset(?::jsonb) as u (entitlement_ids text[], units integer)
         where e.id = any(u.entitlement_ids)`,
        [JSON.stringify(lines)],
        tx
      )
      if (why) {
        const problems: FulfillmentProblem[] = lines.map(({ line_item_id, reached }) => ({
          ...why,
          line_item_id,
          reached,
        }))
        await this.database.query(
          `update licensing_order_profile set updated_at = now(),
             problems = coalesce(problems, '[]'::jsonb) || ?::jsonb where order_id = ?`,
          [JSON.stringify(problems), orderId],
          tx
        )
      }
    })
  }

  /** Writes to the timeline that Medusa marked the units as fulfilled. */
  async record(orderId: string, units: number, actor: Actor): Promise<void> {
    await this.timeline.record([
      { type: "order.fulfilled_when_issued", actor, order_id: orderId, data: { count: units } },
    ])
  }
}

function isOfFulfillment(problem: StoredProblem): problem is FulfillmentProblem {
  return (FULFILLMENT_PROBLEM_CODES as readonly string[]).includes(problem.code)
}
