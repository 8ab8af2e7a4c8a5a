import type { Context } from "@medusajs/framework/types"
import type { MedusaError } from "@medusajs/framework/utils"

import { licensingError } from "../errors"
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
import type { MailRequest, OrderProfilesService } from "../orders"
import type { EntitlementsService } from "./entitlements"
import type { TopUpChangesService } from "./top-up-changes"
import type { AppliedTopUp } from "./types"

/** See the mail request. */
type UsesAdded = Extract<MailRequest, { kind: "uses_added" }>["data"]

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
   * @returns the licenses that it had added uses to
   */
  async endAll(orderId: string, actor: Actor, tx: Context): Promise<string[]> {
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
    return [...new Set(ended.map(({ license_id }) => license_id))]
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
        throw lineNotTopUp(lineItemId)
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
}

/** The refusal for a line that the order does not have, or that adds no uses. */
export function lineNotTopUp(lineItemId: string): MedusaError {
  return licensingError("LINE_NOT_TOP_UP", `The line ${lineItemId} of this order adds no uses`)
}

/** What an order added to each license, for the mail about it. */
export function addedByLicense(order_id: string, changes: readonly AppliedTopUp[]): UsesAdded[] {
  const added = changes.filter(({ change, uses }) => change === "added" && uses > 0)
  const ids = [...new Set(added.map(({ license_id }) => license_id))]
  return ids.map((license_id) => ({
    order_id,
    license_id,
    added: added
      .filter((each) => each.license_id === license_id)
      .map(({ feature, until, uses }) => ({ feature, until, uses })),
  }))
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
