import type { Context } from "@medusajs/framework/types"

import {
  takeableOfPeriod,
  type BoughtCounter,
  type TopUpTarget,
} from "../domain/consumption/top-ups"
import { MOST_COUNTED } from "../domain/consumption/consumption"
import {
  leftUntilUsed,
  type LotChange,
  restoreUnits,
  takeUnits,
  type TopUpLot,
} from "../domain/consumption/top-up-units"
import type { Entitlement, Ledger } from "../domain/reconcile/line-ledger"
import type { TopUpUntil } from "../domain/vocabulary"
import type { TopUpChange } from "./types"
import { type DatabaseService, entityId, OWNER, TOP_UP_TARGET } from "../storage"

type Lot = TopUpLot & { period_starts_at: Date }
/** What a top-up adds to, and how. */
type Target = { license_id: string; feature: string; until: TopUpUntil }
type Counter = BoughtCounter & { period_starts_at: Date }

/**
 * The SQL that adds bought uses to counters and takes back what is left of them. Every method that changes something
 * needs the caller's transaction, which holds the order's profile and the licenses. Programs that count lock the counter
 * and then the bought uses, so the methods do as well.
 */
export class TopUpChangesService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** The units of the order's top-ups by entitlement: `active` = their uses are added, `order_off` = taken back. */
  async ledgers(orderId: string, context: Context): Promise<Map<string, Ledger>> {
    const rows = await this.database.query<Ledger & { entitlement_id: string }>(
      `select t.entitlement_id, sum(t.units - t.ended_units)::int as active, sum(t.ended_units)::int as order_off,
         0 as pinned, 0 as settled, max(t.unit_index + t.units) as next_index
       from licensing_line_entitlement e join licensing_top_up t on t.entitlement_id = e.id
       where e.order_id = ? and e.top_up_uses is not null group by t.entitlement_id`,
      [orderId],
      context
    )
    return new Map(rows.map((row) => [row.entitlement_id, row]))
  }

  /** The licenses, as a line of the order that names one of them finds it. */
  async targets(
    orderId: string,
    licenseIds: string[],
    context: Context
  ): Promise<Map<string, TopUpTarget>> {
    if (licenseIds.length === 0) {
      return new Map()
    }
    const rows = await this.database.query<TopUpTarget>(
      `select ${TOP_UP_TARGET}, coalesce(${OWNER} = b.customer_id, false) as owned
       from licensing_license l left join "order" o on o.id = l.order_id and o.deleted_at is null
       left join "order" b on b.id = ?
       where l.id = any(?) and l.deleted_at is null`,
      [orderId, licenseIds],
      context
    )
    return new Map(rows.map((row) => [row.license_id, row]))
  }

  /**
   * Adds the uses of units, each once: the unique index on (entitlement, first unit) is the last guard. They are one row,
   * however many they are: what a program waits for does not grow with what was bought.
   */
  async add(
    { id, top_up }: Entitlement,
    first: number,
    count: number,
    tx: Context
  ): Promise<TopUpChange | null> {
    if (!top_up?.license_id || count === 0) {
      return null
    }
    const { license_id, feature, until, uses } = top_up
    const target = { license_id, feature, until }
    const counter = await this.lockCounter(target, tx)
    const added = uses * count
    const given = until === "period" ? Math.min(added, MOST_COUNTED - counter.bought) : 0
    await this.database.query(
      `insert into licensing_top_up
         (id, license_id, feature, entitlement_id, unit_index, units, uses, until, period_starts_at, given)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?)`,
      [
        entityId("ltop"),
        license_id,
        feature,
        id,
        first,
        count,
        uses,
        until,
        counter.period_starts_at,
        given,
      ],
      tx
    )
    await this.settleCounter(target, counter, given, tx)
    return { change: "added", ...target, units: count, uses: added }
  }

  /** Takes back what is left of the uses of units: the least used ones first, then the newest. */
  async takeBack({ id }: Entitlement, count: number, tx: Context): Promise<TopUpChange | null> {
    const target = count > 0 ? await this.targetOf(id, tx) : null
    if (!target) {
      return null
    }
    const counter = await this.lockCounter(target, tx)
    const lots = await this.lots(id, "desc", tx)
    const now = counter.period_starts_at.getTime()
    const taken =
      target.until === "used"
        ? takeUnits(lots, count, leftUntilUsed)
        : takeUnits(
            lots,
            count,
            (lot) => ((lot as Lot).period_starts_at.getTime() === now ? lot.given : 0),
            takeableOfPeriod(counter)
          )
    await this.changeLots(
      taken,
      `ended_units = t.ended_units + u.units, taken_back = t.taken_back + u.uses,
         given = greatest(0, t.given - u.uses),
         used_up = t.used + t.taken_back + u.uses >= t.uses::bigint * t.units`,
      [],
      tx
    )
    const uses = sum(taken.map((each) => each.uses))
    await this.settleCounter(target, counter, target.until === "period" ? -uses : 0, tx)
    return { change: "taken_back", ...target, units: sum(taken.map(({ units }) => units)), uses }
  }

  /** Gives back what was taken of units; uses for a period count in the present one. */
  async restore({ id }: Entitlement, count: number, tx: Context): Promise<TopUpChange | null> {
    const target = count > 0 ? await this.targetOf(id, tx) : null
    if (!target) {
      return null
    }
    const counter = await this.lockCounter(target, tx)
    const back = restoreUnits(await this.lots(id, "asc", tx), count)
    await this.changeLots(
      back,
      `ended_units = t.ended_units - u.units, taken_back = t.taken_back - u.uses,
         given = case when t.until = 'used' then 0 when t.period_starts_at = n.at then t.given + u.uses else u.uses end,
         period_starts_at = case t.until when 'period' then n.at else t.period_starts_at end,
         used_up = t.used + t.taken_back - u.uses >= t.uses::bigint * t.units`,
      [counter.period_starts_at],
      tx
    )
    const uses = sum(back.map((each) => each.uses))
    await this.settleCounter(target, counter, target.until === "period" ? uses : 0, tx)
    return { change: "added", ...target, units: sum(back.map(({ units }) => units)), uses }
  }

  /** What units of an entitlement added to; it never changes, so nothing is locked. Null = there are none. */
  private async targetOf(entitlementId: string, tx: Context): Promise<Target | null> {
    const [one] = await this.database.query<Target>(
      "select license_id, feature, until from licensing_top_up where entitlement_id = ? limit 1",
      [entitlementId],
      tx
    )
    return one ?? null
  }

  private async lots(entitlementId: string, order: "asc" | "desc", tx: Context): Promise<Lot[]> {
    return await this.database.query<Lot>(
      `select id, units, uses, used, given, ended_units, taken_back, period_starts_at
       from licensing_top_up where entitlement_id = ? order by unit_index ${order}`,
      [entitlementId],
      tx
    )
  }

  /** @param set SQL of lots `t` and their changes `u`; `n.at` is the present period */
  private async changeLots(
    changes: LotChange[],
    set: string,
    present: [Date] | [],
    tx: Context
  ): Promise<void> {
    await this.database.query(
      `update licensing_top_up t set ${set}, updated_at = now()
       from unnest(?::text[], ?::integer[], ?::integer[]) as u (id, units, uses)
         cross join (select ?::timestamptz as at) n
       where t.id = u.id`,
      [
        changes.map(({ id }) => id),
        changes.map(({ units }) => units),
        changes.map(({ uses }) => uses),
        present[0] ?? null,
      ],
      tx
    )
  }

  /** The counter in its present period, and the bought uses, locked; made if nothing was counted yet. */
  private async lockCounter({ license_id, feature }: Target, tx: Context): Promise<Counter> {
    const [row] = await this.database.query<Counter>(
      `with terms as (select * from licensing_uses_terms(?, ?, clock_timestamp()))
       insert into licensing_consumption as c (id, license_id, feature, period_starts_at)
       select ?, ?, ?, terms.period_starts_at from terms
       on conflict (license_id, feature, period_starts_at) do update set updated_at = now()
       returning c.period_starts_at, c.used, c.bought, c.drawn, (select max_consumptions from terms) as max_consumptions`,
      [license_id, feature, entityId("lcon"), license_id, feature],
      tx
    )
    await this.database.query("select licensing_lock_bought(?, ?)", [license_id, feature], tx)
    // A license that is gone, or counts no more, has nothing that could be taken or used.
    return row ?? NO_COUNTER
  }

  /**
   * Changes the uses that were bought for the period, and judges again which notice of the period is due: more uses end
   * one that they are running low.
   */
  private async settleCounter(
    { license_id, feature }: Target,
    { period_starts_at, max_consumptions }: Counter,
    by: number,
    tx: Context
  ): Promise<void> {
    await this.database.query(
      `with counter as (
         select c.id, n.bought, ?::bigint + n.bought + c.drawn + licensing_carried_uses(c.license_id, c.feature) as included
         from licensing_consumption c
         cross join lateral (select greatest(0, least(c.bought::bigint + ?::integer, ${MOST_COUNTED})) as bought) n
         where c.license_id = ? and c.feature = ? and c.period_starts_at = ?::timestamptz)
       update licensing_consumption c set updated_at = now(), bought = n.bought,
         noticed = least(c.noticed, case when c.used::bigint * 5 < n.included * 4 then 0
           when c.used < n.included then 1 else 2 end)
       from counter n where n.id = c.id`,
      [max_consumptions, by, license_id, feature, period_starts_at],
      tx
    )
  }
}

const NO_COUNTER: Counter = {
  period_starts_at: new Date(0),
  max_consumptions: 0,
  used: 0,
  bought: 0,
  drawn: 0,
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0)
