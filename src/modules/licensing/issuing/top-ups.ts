import type { Context } from "@medusajs/framework/types"

import { licensingError } from "../errors"
import { MOST_COUNTED } from "../domain/consumption/consumption"
import { EMPTY_LEDGER } from "../domain/reconcile/line-ledger"
import { ENDING_REASONS, LICENSING_DELETED } from "../domain/reconcile/loss-reasons"
import type { PlannedEntitlement } from "../domain/reconcile/reconcile-plan"
import type { Actor } from "../domain/vocabulary"
import {
  type DatabaseService,
  type NewLicenseEvent,
  type TimelineService,
  withoutUndefined,
} from "../storage"
import type { OrderProfilesService } from "../orders"
import type { EntitlementsService } from "./entitlements"
import type { TopUpChangesService } from "./top-up-changes"
import type { AppliedTopUp } from "./types"

/** A line that adds uses, for people to see. */
export type SeenTopUp = {
  line_item_id: string
  license: { id: string; key_redacted: string | null; order_id: string | null } | null
  feature: string | null
  until: string
  /** Uses that one unit adds. */
  uses: number
  /** Units whose uses are added, and the uses that count of them. */
  units: number
  added: number
  /** Uses that the order took back. */
  taken_back: number
}

type Cradle = {
  databaseService: DatabaseService
  entitlementsService: EntitlementsService
  orderProfilesService: OrderProfilesService
  timelineService: TimelineService
  topUpChangesService: TopUpChangesService
}

/** Lines that add uses to a license: what reconciling does with them, and which license they name. */
export class TopUpsService {
  private readonly changes: TopUpChangesService
  private readonly database: DatabaseService
  private readonly entitlements: EntitlementsService
  private readonly profiles: OrderProfilesService
  private readonly timeline: TimelineService

  constructor(cradle: Cradle) {
    this.changes = cradle.topUpChangesService
    this.database = cradle.databaseService
    this.entitlements = cradle.entitlementsService
    this.profiles = cradle.orderProfilesService
    this.timeline = cradle.timelineService
  }

  /**
   * Locks the licenses that lines of the order name, and with them its own, in one order for all callers: two orders may
   * add uses to licenses of each other. An order that adds none locks nothing here.
   */
  async lockTargets(orderId: string, tx: Context): Promise<void> {
    await this.database.query(
      `with named as (
         select distinct top_up_license_id as id from licensing_line_entitlement
         where order_id = ? and top_up_license_id is not null)
       select l.id from licensing_license l where l.id in (
         select id from named
         union all select own.id from licensing_license own
           where own.order_id = ? and exists (select 1 from named))
       order by l.id for no key update of l`,
      [orderId, orderId],
      tx
    )
  }

  /**
   * Carries out the plan of a top-up.
   * @param spend how many rows may be changed now
   */
  async apply(
    { entitlement, ledger, plan }: PlannedEntitlement,
    spend: (units: number) => number,
    tx: Context
  ): Promise<AppliedTopUp[]> {
    // Units of one act are one row, however many they are.
    const all = (units: number): number => (units > 0 && spend(1) > 0 ? units : 0)
    const taken = await this.changes.takeBack(entitlement, all(plan.take), tx)
    const restored = await this.changes.restore(entitlement, all(plan.reinstate), tx)
    const added = await this.changes.add(entitlement, ledger.next_index, all(plan.issue), tx)
    const reason = plan.ending === null ? undefined : ENDING_REASONS[plan.ending]
    return [taken && { ...taken, ...withoutUndefined({ reason }) }, restored, added].filter(
      (change): change is AppliedTopUp => change !== null
    )
  }

  /**
   * Takes back what is left of all uses that the order added, as its licensing is deleted: nothing looks at the order
   * afterwards, whatever becomes of its money. Needs the caller's transaction, which holds the profile.
   */
  async endAll(orderId: string, actor: Actor, tx: Context): Promise<void> {
    await this.lockTargets(orderId, tx)
    const ledgers = await this.changes.ledgers(orderId, tx)
    const ended: AppliedTopUp[] = []
    for (const entitlement of await this.entitlements.ofOrder(orderId, tx)) {
      const { active } = (entitlement.top_up && ledgers.get(entitlement.id)) || EMPTY_LEDGER
      const taken = await this.changes.takeBack(entitlement, active, tx)
      if (taken) {
        ended.push({ ...taken, reason: LICENSING_DELETED })
      }
    }
    await this.timeline.record(topUpEvents(orderId, ended, actor), tx)
  }

  /**
   * Says which license a line tops up, where its uses are not added yet.
   * @returns the license that it named before; undefined = the same one
   * @throws ORDER_NOT_LICENSED, LINE_NOT_TOP_UP, LICENSE_NOT_FOUND, TOP_UP_ADDED
   */
  async nameLicense(
    orderId: string,
    lineItemId: string,
    licenseId: string | null,
    actor: Actor
  ): Promise<{ before: string | null } | undefined> {
    return await this.database.transaction(async (tx) => {
      await this.profiles.lock(orderId, tx)
      const [line] = await this.database.query<{ before: string | null; added: boolean }>(
        `select min(e.top_up_license_id) as before, bool_or(exists (
             select 1 from licensing_top_up t where t.entitlement_id = e.id)) as added
         from licensing_line_entitlement e
         where e.order_id = ? and e.line_item_id = ? and e.top_up_uses is not null having count(*) > 0`,
        [orderId, lineItemId],
        tx
      )
      if (!line) {
        throw licensingError("LINE_NOT_TOP_UP", `The line ${lineItemId} of this order adds no uses`)
      }
      if (line.before === licenseId) {
        return undefined
      }
      if (line.added) {
        throw licensingError(
          "TOP_UP_ADDED",
          `The uses of the line ${lineItemId} were added to a license, which it keeps`
        )
      }
      await this.setLicense(orderId, lineItemId, licenseId, tx)
      await this.timeline.record(
        [
          {
            type: "order_licensing.top_up_named",
            actor,
            order_id: orderId,
            license_ids: licenseId === null ? [] : [licenseId],
            data: { line_item_id: lineItemId },
          },
        ],
        tx
      )
      return { before: line.before }
    })
  }

  private async setLicense(
    orderId: string,
    lineItemId: string,
    licenseId: string | null,
    tx: Context
  ): Promise<void> {
    const [license] =
      licenseId === null
        ? [{}]
        : await this.database.query(
            "select id from licensing_license where id = ? and deleted_at is null",
            [licenseId],
            tx
          )
    if (!license) {
      throw licensingError("LICENSE_NOT_FOUND", `There is no license with the id ${licenseId}`)
    }
    await this.database.query(
      `update licensing_line_entitlement set top_up_license_id = ?, updated_at = now()
       where order_id = ? and line_item_id = ? and top_up_uses is not null`,
      [licenseId, orderId, lineItemId],
      tx
    )
  }

  /** The lines of an order that add uses; of one that may top up several policies the one that applies. */
  async ofOrder(orderId: string, context: Context = {}): Promise<SeenTopUp[]> {
    return await this.database.query<SeenTopUp>(
      `select distinct on (e.line_item_id) e.line_item_id, e.top_up_uses as uses,
         nullif(e.top_up_feature, '') as feature, e.top_up_until as until,
         case when l.id is not null then json_build_object('id', l.id, 'key_redacted', l.key_redacted,
           'order_id', l.order_id) end as license,
         t.units, t.added, t.taken_back
       from licensing_line_entitlement e
       left join licensing_license l on l.id = e.top_up_license_id and l.deleted_at is null
       cross join lateral (
         select coalesce(sum(units - ended_units), 0)::int as units,
           least(coalesce(sum(uses::bigint * units - taken_back), 0), ${MOST_COUNTED})::int as added,
           least(coalesce(sum(taken_back), 0), ${MOST_COUNTED})::int as taken_back, count(*) = 0 as untouched
         from licensing_top_up where entitlement_id = e.id) t
       where e.order_id = ? and e.top_up_uses is not null
       order by e.line_item_id, t.untouched, e.policy_id is distinct from l.policy_id, e.id`,
      [orderId],
      context
    )
  }
}

/** The timeline's rows about uses that were added or taken back. */
export function topUpEvents(
  orderId: string,
  changes: readonly AppliedTopUp[],
  actor: Actor
): NewLicenseEvent[] {
  return changes.map(({ change, license_id, feature, until, units, uses, reason }) => ({
    type: `license.uses_${change}`,
    actor,
    order_id: orderId,
    license_ids: [license_id],
    data: withoutUndefined({
      count: 1,
      amount: uses,
      units,
      until,
      feature: feature || undefined,
      reason,
    }),
  }))
}
