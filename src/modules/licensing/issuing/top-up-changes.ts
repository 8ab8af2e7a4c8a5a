import type { Context } from "@medusajs/framework/types"

import {
  takeableOfPeriod,
  type BoughtCounter,
  type TopUpTarget,
} from "../domain/consumption/top-ups"
import type { Entitlement, Ledger } from "../domain/reconcile/line-ledger"
import type { TopUpUntil } from "../domain/vocabulary"
import type { TopUpChange } from "./types"
import { type DatabaseService, entityId, OWNER, TOP_UP_TARGET } from "../storage"

type Unit = { id: string; uses: number; taken_back: number; period_starts_at: Date }
type Counter = BoughtCounter & { period_starts_at: Date }

/**
 * The SQL that adds bought uses to counters and takes back what is left of them. Every method that changes something
 * needs the caller's transaction, which holds the order's profile and the licenses.
 */
export class TopUpChangesService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** The units of the order's top-ups by entitlement: `active` = their uses are added, `order_off` = taken back. */
  async ledgers(orderId: string, context: Context): Promise<Map<string, Ledger>> {
    const rows = await this.database.query<Ledger & { entitlement_id: string }>(
      `select t.entitlement_id, count(*) filter (where t.ended_at is null)::int as active,
         count(*) filter (where t.ended_at is not null)::int as order_off, 0 as pinned, 0 as settled,
         max(t.unit_index) + 1 as next_index
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

  /** Adds the uses of units, each once: the unique index on (entitlement, unit) is the last guard. */
  async add(
    { id, top_up }: Entitlement,
    unitIndexes: number[],
    tx: Context
  ): Promise<TopUpChange | null> {
    if (!top_up?.license_id || unitIndexes.length === 0) {
      return null
    }
    const { license_id, feature, until, uses } = top_up
    const counter = await this.lockCounter(license_id, feature, tx)
    await this.database.query(
      `insert into licensing_top_up (id, license_id, feature, entitlement_id, unit_index, uses, until, period_starts_at)
       select u.id, ?, ?, ?, u.unit_index, ?::integer, ?, ?::timestamptz
       from unnest(?::text[], ?::integer[]) as u (id, unit_index)`,
      [
        license_id,
        feature,
        id,
        uses,
        until,
        counter.period_starts_at,
        unitIndexes.map(() => entityId("ltop")),
        unitIndexes,
      ],
      tx
    )
    const added = uses * unitIndexes.length
    if (until === "period") {
      await this.changeBought(license_id, feature, counter, added, tx)
    }
    return { change: "added", license_id, feature, until, units: unitIndexes.length, uses: added }
  }

  /** Takes back what is left of the uses of units: the least used ones first, then the newest. */
  async takeBack({ id }: Entitlement, count: number, tx: Context): Promise<TopUpChange | null> {
    const lot = count > 0 ? await this.lockUnits(id, "ended_at is null", tx) : null
    if (!lot) {
      return null
    }
    const { license_id, feature, until } = lot
    const counter = await this.lockCounter(license_id, feature, tx)
    let left = takeableOfPeriod(counter)
    const units = await this.database.query<Unit & { used: number }>(
      `select id, uses, taken_back, used, period_starts_at from licensing_top_up
       where entitlement_id = ? and ended_at is null order by used, unit_index desc limit ?`,
      [id, count],
      tx
    )
    const taken = units.map(({ uses, used, period_starts_at }) => {
      if (until === "used") {
        return uses - used
      }
      const ofNow = period_starts_at.getTime() === counter.period_starts_at.getTime()
      const now = ofNow ? Math.min(uses, left) : 0
      left -= now
      return now
    })
    await this.database.query(
      `update licensing_top_up t set ended_at = now(), taken_back = u.taken, updated_at = now()
       from unnest(?::text[], ?::integer[]) as u (id, taken) where t.id = u.id`,
      [units.map((unit) => unit.id), taken],
      tx
    )
    const uses = sum(taken)
    if (until === "period") {
      await this.changeBought(license_id, feature, counter, -uses, tx)
    }
    return { change: "taken_back", license_id, feature, until, units: units.length, uses }
  }

  /** Gives back what was taken of units; uses for a period count in the present one. */
  async restore({ id }: Entitlement, count: number, tx: Context): Promise<TopUpChange | null> {
    const lot = count > 0 ? await this.lockUnits(id, "ended_at is not null", tx) : null
    if (!lot) {
      return null
    }
    const { license_id, feature, until } = lot
    const counter = await this.lockCounter(license_id, feature, tx)
    const back = await this.database.query<{ uses: number }>(
      `with units as (
         select id, taken_back from licensing_top_up where entitlement_id = ? and ended_at is not null
         order by used desc, unit_index limit ?)
       update licensing_top_up t set ended_at = null, taken_back = 0, updated_at = now(),
         period_starts_at = case t.until when 'period' then ?::timestamptz else t.period_starts_at end
       from units where t.id = units.id returning units.taken_back as uses`,
      [id, count, counter.period_starts_at],
      tx
    )
    const uses = sum(back.map((unit) => unit.uses))
    if (until === "period") {
      await this.changeBought(license_id, feature, counter, uses, tx)
    }
    return { change: "added", license_id, feature, until, units: back.length, uses }
  }

  /** The units of an entitlement, locked in the order of all callers; null = there are none. */
  private async lockUnits(
    entitlementId: string,
    where: string,
    tx: Context
  ): Promise<{ license_id: string; feature: string; until: TopUpUntil } | null> {
    const [one] = await this.database.query<{
      license_id: string
      feature: string
      until: TopUpUntil
    }>(
      `select license_id, feature, until from licensing_top_up
       where entitlement_id = ? and ${where} order by id for update`,
      [entitlementId],
      tx
    )
    return one ?? null
  }

  /** The counter in its present period, locked; made if nothing was counted yet. */
  private async lockCounter(licenseId: string, feature: string, tx: Context): Promise<Counter> {
    const [row] = await this.database.query<Counter>(
      `with terms as (select * from licensing_uses_terms(?, ?, clock_timestamp()))
       insert into licensing_consumption as c (id, license_id, feature, period_starts_at)
       select ?, ?, ?, terms.period_starts_at from terms
       on conflict (license_id, feature, period_starts_at) do update set updated_at = now()
       returning c.period_starts_at, c.used, c.bought, c.drawn, (select max_consumptions from terms) as max_consumptions`,
      [licenseId, feature, entityId("lcon"), licenseId, feature],
      tx
    )
    // A license that is gone, or counts no more, has nothing that could be taken or used.
    return row ?? NO_COUNTER
  }

  private async changeBought(
    licenseId: string,
    feature: string,
    { period_starts_at }: Counter,
    by: number,
    tx: Context
  ): Promise<void> {
    await this.database.query(
      `update licensing_consumption set updated_at = now(),
         bought = greatest(0, least(bought::bigint + ?::integer, 2000000000))
       where license_id = ? and feature = ? and period_starts_at = ?::timestamptz`,
      [by, licenseId, feature, period_starts_at],
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
