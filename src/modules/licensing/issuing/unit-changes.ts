import type { Context } from "@medusajs/framework/types"

import type { Entitlement } from "../domain/reconcile/line-ledger"
import type { OrderFacts } from "../domain/reconcile/order-facts"
import { ENDING_REASONS } from "../domain/reconcile/loss-reasons"
import { endingOfOrder, type PlannedEntitlement } from "../domain/reconcile/reconcile-plan"
import { emptiedAt } from "../domain/reconcile/refund-rule"
import { type DatabaseService, LINE_SOURCES_SQL, type SqlValue } from "../storage"
import type { LicenseLoss, LicenseChanges, Resize } from "./types"

/** One policy of a line, and what else its units hold. */
export type BundledEntitlement = {
  entitlement: Entitlement
  /** The other entitlements of the same bundle, a license a unit each. */
  siblings: string[]
  /** No license of any of them has this unit index or a higher one. */
  next_index: number
}

/** How many other licenses of the unit are in force. */
const OTHERS_IN_FORCE = "others.in_force"
/** Whether any license of the unit was activated. */
const ACTIVATED = "(l.activation_count > 0 or coalesce(others.activated, false))"

/**
 * The SQL that puts licenses out of force and brings them back as their order demands. Every method needs the
 * caller's transaction, which holds the order's profile, and returns the licenses it changed.
 */
export class UnitChangesService {
  private readonly database: DatabaseService

  constructor({ databaseService }: { databaseService: DatabaseService }) {
    this.database = databaseService
  }

  /** Newest first; of a bundle first the units that have the fewest other licenses in force. */
  async release(units: BundledEntitlement, count: number, tx: Context): Promise<void> {
    await this.change(
      `set released_at = now()`,
      [],
      units,
      `l.released_at is null and (l.deleted_at is not null
         or (l.state <> 'active' and l.state_cause is distinct from 'order'))`,
      `${OTHERS_IN_FORCE}, l.unit_index desc`,
      count,
      tx
    )
  }

  /**
   * Never activated first, then newest. Of a bundle whole units: first those that have the fewest other licenses in
   * force, and a unit counts as activated if any of its licenses is.
   */
  async take(
    units: BundledEntitlement,
    count: number,
    reason: string,
    tx: Context
  ): Promise<string[]> {
    return await this.change(
      `set state = ?, state_cause = 'order', state_reason = ?, state_changed_at = now()`,
      [units.entitlement.on_refund === "suspend" ? "suspended" : "revoked", reason],
      units,
      `l.deleted_at is null and l.state = 'active' and l.state_cause is distinct from 'staff'`,
      `${OTHERS_IN_FORCE}, ${ACTIVATED}, l.created_at desc, l.unit_index desc`,
      count,
      tx
    )
  }

  /** Of a bundle first the units that have the most other licenses in force. */
  async reinstate(units: BundledEntitlement, count: number, tx: Context): Promise<string[]> {
    return await this.change(
      `set state = 'active', state_cause = null, state_reason = null, state_changed_at = now()`,
      [],
      units,
      `l.deleted_at is null and l.state <> 'active' and l.state_cause = 'order'`,
      `${OTHERS_IN_FORCE} desc, ${ACTIVATED} desc, l.created_at, l.unit_index`,
      count,
      tx
    )
  }

  /**
   * The units that the next licenses are issued for: those of a bundle of which another license is in force and
   * this one is missing, then new ones.
   */
  async nextUnits(
    { entitlement, siblings, next_index }: BundledEntitlement,
    count: number,
    tx: Context
  ): Promise<number[]> {
    const open =
      siblings.length === 0
        ? []
        : await this.database.query<{ unit_index: number }>(
            `select distinct o.unit_index from licensing_license o
             where o.entitlement_id = any(?) and o.deleted_at is null and o.state = 'active'
               and not exists (select 1 from licensing_license l
                 where l.entitlement_id = ? and l.unit_index = o.unit_index)
             order by o.unit_index limit ?`,
            [siblings, entitlement.id, count],
            tx
          )
    const units = new Set(open.map(({ unit_index }) => unit_index))
    for (let unit = next_index; units.size < count; unit++) {
      units.add(unit)
    }
    return [...units]
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

  /** Looks the others up unit by unit: joined as one set, a plan may count all of them once a license. */
  private async change(
    set: string,
    values: SqlValue[],
    { entitlement, siblings }: BundledEntitlement,
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
         select l.id from licensing_license l cross join lateral (
           select count(*) filter (where o.deleted_at is null and o.state = 'active') as in_force,
             bool_or(o.activation_count > 0) as activated
           from licensing_license o where o.entitlement_id = any(?) and o.unit_index = l.unit_index
         ) others
         where l.entitlement_id = ? and ${where}
         order by ${order} limit ? for update of l)
       returning id`,
      [...values, siblings, entitlement.id, count],
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

/**
 * Each entitlement with those whose units are the same units: of a bundle that was sold by name. Several policies
 * without a name count on their own, as they always did.
 */
export function bundledUnits(planned: readonly PlannedEntitlement[]): BundledEntitlement[] {
  const groups = new Map<string, PlannedEntitlement[]>()
  for (const each of planned) {
    const key = groupOf(each.entitlement)
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return planned.map(({ entitlement }) => {
    const members = groups.get(groupOf(entitlement)) ?? []
    return {
      entitlement,
      siblings: members
        .map((member) => member.entitlement.id)
        .filter((id) => id !== entitlement.id),
      next_index: Math.max(...members.map(({ ledger }) => ledger.next_index)),
    }
  })
}

function groupOf({ id, bundle_id, whole_units, quantity_mode }: Entitlement): string {
  return bundle_id !== null && whole_units && quantity_mode === "key_per_unit" ? bundle_id : id
}

export function seatsOf({ unit_seats }: Entitlement, units: number): number | null {
  return unit_seats === null ? null : unit_seats * units
}
