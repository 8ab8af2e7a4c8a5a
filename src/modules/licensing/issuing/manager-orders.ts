import type { Context } from "@medusajs/framework/types"

import type { Permission } from "../domain/permissions/permissions"
import type { Entitlement } from "../domain/reconcile/line-ledger"
import { type Actor, SYSTEM_ACTOR } from "../domain/vocabulary"
import type { LicenseWipeService } from "../licenses"
import type { ManagerQuotasService } from "../managers"
import type {
  ActingManager,
  ManagerOrderDetails,
  ManagerOrderLine,
  UnplacedManagerOrder,
} from "../managers/types"
import type { OrderProfilesService } from "../orders"
import { licensingError } from "../errors"
import { refuseInactive } from "../programs/program-errors"
import {
  type DatabaseService,
  entityId,
  type IdempotencyService,
  type TimelineService,
} from "../storage"
import type { EntitlementsService } from "./entitlements"
import { ISSUED_CHUNK, refuseTooMany } from "./issued-limit"
import type { LicenseIssuerService } from "./license-issuer"
import type { IdempotencyClaim, NewEntitlement } from "./types"
import { seatsOf } from "./unit-changes"

/** A draft that becomes an order of a manager. */
export type ManagerDraft = {
  order_id: string
  lines: ManagerOrderLine[]
  /** What the lines are owed; nothing else is ever issued for them. */
  entitlements: NewEntitlement[]
  details: ManagerOrderDetails
  /** What the manager may do on it. */
  permissions: Permission[]
}

/** `own` false = the claim was used before, by the order that is answered. */
export type BoundManagerOrder = { order_id: string; license_ids: string[]; own: boolean }

type Cradle = {
  databaseService: DatabaseService
  entitlementsService: EntitlementsService
  idempotencyService: IdempotencyService
  licenseIssuerService: LicenseIssuerService
  licenseWipeService: LicenseWipeService
  managerQuotasService: ManagerQuotasService
  orderProfilesService: OrderProfilesService
  timelineService: TimelineService
}

const scopeOf = (managerId: string) => `order:${managerId}`

/**
 * Orders that managers make. The draft gets its licenses, and the quota is charged, in one transaction, before the
 * draft becomes an order: so there is never an order without its licenses, nor a charge without licenses.
 */
export class ManagerOrdersService {
  private readonly cradle: Cradle

  constructor(cradle: Cradle) {
    this.cradle = cradle
  }

  /**
   * The order that a request with this claim made before; null = none.
   * @throws IDEMPOTENCY_KEY_REUSED
   */
  async made(
    manager: ActingManager,
    claim: IdempotencyClaim | undefined
  ): Promise<BoundManagerOrder | null> {
    if (!claim) {
      return null
    }
    const answer = await this.cradle.idempotencyService.find<Omit<BoundManagerOrder, "own">>(
      scopeOf(manager.id),
      claim
    )
    return answer ? { ...answer, own: false } : null
  }

  /**
   * Freezes what the draft's lines are owed, charges the quotas, issues the licenses and makes the manager its
   * manager: all or nothing.
   * @throws QUOTA_EXCEEDED, TOO_MANY_LICENSES, POLICY_INACTIVE, PROGRAM_INACTIVE, BUNDLE_INACTIVE,
   *   IDEMPOTENCY_KEY_REUSED
   */
  async bind(
    manager: ActingManager,
    draft: ManagerDraft,
    claim?: IdempotencyClaim,
    now = new Date()
  ): Promise<BoundManagerOrder> {
    const { databaseService, idempotencyService } = this.cradle
    return await databaseService.transaction(async (tx) => {
      const answer = await idempotencyService.once(
        scopeOf(manager.id),
        claim,
        async () => ({
          order_id: draft.order_id,
          license_ids: await this.bindOnce(manager, draft, now, tx),
        }),
        tx
      )
      return { ...answer, own: answer.order_id === draft.order_id }
    })
  }

  /** Reverts {@link bind} for an order that failed: the licenses are wiped, and the quotas get back what they took. */
  async unbind(managerId: string, orderId: string, claim?: IdempotencyClaim): Promise<void> {
    const { databaseService, idempotencyService, licenseWipeService, managerQuotasService } =
      this.cradle
    const licenses = await databaseService.query<{ id: string }>(
      "select id from licensing_license where order_id = ? and deleted_at is null",
      [orderId]
    )
    const ids = licenses.map(({ id }) => id)
    await databaseService.transaction(async (tx) => {
      await databaseService.query(
        "select 1 from licensing_order_profile where order_id = ? for update",
        [orderId],
        tx
      )
      await managerQuotasService.takeBack(ids, tx)
      await licenseWipeService.wipe(ids, SYSTEM_ACTOR, tx)
      for (const table of BOUND_TABLES) {
        await databaseService.query(`delete from ${table} where order_id = ?`, [orderId], tx)
      }
      await idempotencyService.forgetClaim(scopeOf(managerId), claim, tx)
    })
  }

  /** Notes that the draft became an order. */
  async placed(orderId: string): Promise<void> {
    await this.cradle.databaseService.query(
      `update licensing_manager_order set placed_at = coalesce(placed_at, now()), updated_at = now()
       where order_id = ?`,
      [orderId]
    )
  }

  /** Orders that killed processes left drafts, older than `minutes`; each is answered once in that time. */
  async takeOverUnplaced(minutes: number, limit: number): Promise<UnplacedManagerOrder[]> {
    return await this.cradle.databaseService.query<UnplacedManagerOrder>(
      `update licensing_manager_order set created_at = now() where order_id in (
         select order_id from licensing_manager_order
         where placed_at is null and created_at < now() - make_interval(mins => ?::integer)
         order by created_at limit ? for update skip locked)
       returning order_id, manager_id`,
      [minutes, limit]
    )
  }

  /** Drafts that managers' requests left without licenses, older than `minutes`. */
  async abandonedDrafts(minutes: number, limit: number): Promise<string[]> {
    const rows = await this.cradle.databaseService.query<{ id: string }>(
      `select o.id from "order" o
       where o.is_draft_order and o.deleted_at is null and o.metadata ->> 'licensing_source' = 'manager'
         and o.created_at between now() - interval '7 days' and now() - make_interval(mins => ?::integer)
         and not exists (select 1 from licensing_manager_order mo where mo.order_id = o.id)
       order by o.id limit ?`,
      [minutes, limit]
    )
    return rows.map(({ id }) => id)
  }

  private async bindOnce(
    manager: ActingManager,
    { order_id, lines, entitlements, details, permissions }: ManagerDraft,
    now: Date,
    tx: Context
  ): Promise<string[]> {
    const { databaseService, entitlementsService, orderProfilesService } = this.cradle
    const actor: Actor = { type: "manager", id: manager.id }
    await this.refuseInactive(entitlements, tx)
    await databaseService.query(
      "insert into licensing_manager_order (order_id, manager_id) values (?, ?)",
      [order_id, manager.id],
      tx
    )
    await entitlementsService.freeze(order_id, entitlements, tx)
    await orderProfilesService.update(order_id, details, actor, tx)
    const { is_test, is_trial } = await orderProfilesService.lock(order_id, tx)
    await databaseService.query(
      `insert into licensing_manager_assignment (id, manager_id, order_id, permissions, granted_by_type)
       values (?, ?, ?, ?::text[], 'staff')`,
      [entityId("lmas"), manager.id, order_id, permissions],
      tx
    )
    const unitsOf = new Map(lines.map(({ line_item_id, units }) => [line_item_id, units]))
    const frozen = await entitlementsService.ofOrder(order_id, tx)
    if (frozen.some(({ withheld }) => withheld)) {
      throw licensingError("BUNDLE_INACTIVE", "A bundle of the order is inactive")
    }
    const owed = frozen.map((entitlement) => ({
      entitlement,
      units: unitsOf.get(entitlement.line_item_id) ?? 0,
    }))
    refuseTooMany(owed.reduce((sum, each) => sum + licensesOf(each), 0))
    const quotas = await this.cradle.managerQuotasService.charge(
      manager.id,
      unitsByPolicy(owed),
      tx
    )
    const issued: string[] = []
    for (const { entitlement, units } of owed) {
      const order = { order_id, is_test, is_trial }
      const ids = await this.issue({ entitlement, units }, order, actor, now, tx)
      const perLicense = isInOne(entitlement) ? units : 1
      const quotaId = quotas.get(entitlement.policy_id) ?? ""
      const licenses = { ids, policy_id: entitlement.policy_id, order_id, units: perLicense }
      await this.cradle.managerQuotasService.note(manager.id, quotaId, licenses, tx)
      issued.push(...ids)
    }
    return issued
  }

  private async issue(
    owed: Owed,
    order: { order_id: string; is_test: boolean; is_trial: boolean },
    actor: Actor,
    now: Date,
    tx: Context
  ): Promise<string[]> {
    const { licenseIssuerService, timelineService } = this.cradle
    const { entitlement, units } = owed
    const covered = isInOne(entitlement) ? units : 1
    const count = licensesOf(owed)
    const issued: string[] = []
    for (let from = 0; from < count; from += ISSUED_CHUNK) {
      const unit_indexes = Array.from(
        { length: Math.min(ISSUED_CHUNK, count - from) },
        (_, index) => from + index
      )
      const license_ids = await licenseIssuerService.issue(
        {
          ...entitlement,
          ...order,
          entitlement_id: entitlement.id,
          seats: seatsOf(entitlement, covered),
          units: covered,
          unit_indexes,
        },
        now,
        tx
      )
      const data = { count: license_ids.length }
      await timelineService.record(
        [{ type: "license.issued", actor, order_id: order.order_id, license_ids, data }],
        tx
      )
      issued.push(...license_ids)
    }
    return issued
  }

  /** @throws POLICY_INACTIVE, PROGRAM_INACTIVE */
  private async refuseInactive(
    entitlements: readonly NewEntitlement[],
    tx: Context
  ): Promise<void> {
    const policies = await this.cradle.databaseService.query<{
      name: string
      active: boolean
      program_active: boolean
    }>(
      `select po.name, po.active, pr.active as program_active
       from licensing_policy po join licensing_program pr on pr.id = po.program_id
       where po.id = any(?) order by po.id for share of po`,
      [entitlements.map(({ policy_id }) => policy_id)],
      tx
    )
    policies.forEach(refuseInactive)
  }
}

const BOUND_TABLES = [
  "licensing_line_entitlement",
  "licensing_order_profile",
  "licensing_manager_assignment",
  "licensing_manager_order",
]

/** Units of a line that an entitlement is owed for. */
type Owed = { entitlement: Entitlement; units: number }

/** One license covers all units of the line, with a seat for each. */
const isInOne = ({ quantity_mode }: Entitlement) => quantity_mode === "seats_per_line"

const licensesOf = ({ entitlement, units }: Owed) => (isInOne(entitlement) ? 1 : units)

function unitsByPolicy(owed: readonly Owed[]): Map<string, number> {
  const units = new Map<string, number>()
  for (const { entitlement, units: count } of owed) {
    units.set(entitlement.policy_id, (units.get(entitlement.policy_id) ?? 0) + count)
  }
  return units
}
