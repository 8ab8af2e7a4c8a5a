import { someFulfill } from "../domain/reconcile/fulfill-when-issued"
import { LICENSE_STATUSES, type LicenseStatus } from "../domain/ladder/license-status"
import type { OrderFacts } from "../domain/reconcile/order-facts"
import { type WaitsFor, waitsFor } from "../domain/reconcile/reconcile-plan"
import { type TopUpOutcome, topUpOutcomes } from "../domain/reconcile/top-up-outcome"
import { redactedGroups } from "./issued-groups"
import {
  type DatabaseService,
  JOIN_PROFILE,
  LICENSE_STATUS_SQL,
  LINE_SOURCES_SQL,
  OWNER_EMAIL,
} from "../storage"
import type { OrderMailGroup, OrderMailState } from "./order-mail-types"
import type { EntitlementsService } from "../issuing"

/** The state of an order's licensing; counts are licenses, `owed` and `held` are units of its lines. */
export type OrderLicensingTotals = {
  owed: number
  /** License rows that the purchase made, in whatever state. */
  issued: number
  /** Licenses that exist, from whatever source. */
  total: number
  in_force: number
  /** Number of licenses by status; statuses without any are left out. */
  by_status: Partial<Record<LicenseStatus, number>>
  in_progress: boolean
  waiting_for: WaitsFor | null
  /** A policy of one of its lines marks issued units as fulfilled. */
  fulfills: boolean
  /** What became of the lines that add uses, by line. */
  top_ups: Map<string, TopUpOutcome>
}

type Cradle = { databaseService: DatabaseService; entitlementsService: EntitlementsService }

/** Reads what the order page and the order's mail say of its licenses. */
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
    const waits = planned.map(({ entitlement, plan }) => waitsFor(facts, entitlement, plan))
    const licensed = planned.filter(({ entitlement }) => entitlement.top_up === null)
    return {
      owed: licensed.reduce(
        (sum, { entitlement, plan }) =>
          sum +
          (entitlement.quantity_mode === "seats_per_line" ? Math.min(plan.owed, 1) : plan.owed),
        0
      ),
      issued: row?.issued ?? 0,
      total: row?.total ?? 0,
      in_force: row?.in_force ?? 0,
      by_status: await this.byStatus(facts.order_id),
      in_progress: planned.some(({ plan }) => plan.issue > 0),
      waiting_for: waits.find((wait) => wait !== null) ?? null,
      fulfills: someFulfill(planned),
      top_ups: topUpOutcomes(facts, planned),
    }
  }

  /** What became of the order's lines that add uses, by line. */
  async topUps(facts: OrderFacts): Promise<Map<string, TopUpOutcome>> {
    return topUpOutcomes(facts, await this.entitlements.plan(facts))
  }

  private async byStatus(
    orderId: string,
    now = new Date()
  ): Promise<Partial<Record<LicenseStatus, number>>> {
    const rows = await this.database.query<{ status: LicenseStatus; count: number }>(
      `select ${LICENSE_STATUS_SQL} as status, count(*)::int as count
       from licensing_license l ${JOIN_PROFILE}
       where l.order_id = ? and l.deleted_at is null group by 1`,
      [now, orderId]
    )
    const counts = new Map(rows.map(({ status, count }) => [status, count]))
    return Object.fromEntries(
      LICENSE_STATUSES.flatMap((status) => {
        const count = counts.get(status)
        return count === undefined ? [] : [[status, count]]
      })
    )
  }

  /** Where mails about the order's licenses go: its owner's present address; null = no address, or no order. */
  async ownerAddress(orderId: string): Promise<string | null> {
    const [row] = await this.database.query<{ email: string | null }>(
      `select ${OWNER_EMAIL} as email from "order" o left join customer c on c.id = o.customer_id
       where o.id = ? and o.deleted_at is null`,
      [orderId]
    )
    return row?.email ?? null
  }

  /** The content of the order's mail; null for an order without licensing. */
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

  /** See `redactedGroups`, for some licenses of the order. */
  async mailGroups(orderId: string, ids: string[]): Promise<OrderMailGroup[]> {
    return await redactedGroups(this.database, orderId, ids)
  }

  /** Records how many licenses the mails have announced; never counts down. */
  async markMailed(orderId: string, count: number): Promise<void> {
    await this.database.query(
      `update licensing_order_profile set mailed_count = greatest(mailed_count, ?::integer)
       where order_id = ?`,
      [count, orderId]
    )
  }
}
