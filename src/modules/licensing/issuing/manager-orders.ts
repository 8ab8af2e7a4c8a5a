import { setTimeout as sleep } from "node:timers/promises"

import type { Context } from "@medusajs/framework/types"

import { ISSUED_CHUNK } from "../domain/issued-chunks"
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
import { refuseTooMany } from "./issued-limit"
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
  /** Its customer, if made for it: only of them the manager may see and edit who they are. */
  new_customer_id: string | null
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

/** How long a repeated request waits for the first one to place the order. */
const WAIT_MS = 10_000
const PAUSE_MS = 200

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
   * @throws IDEMPOTENCY_KEY_REUSED, ORDER_IN_PROGRESS
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
    return answer ? await this.whenPlaced(answer) : null
  }

  /**
   * Freezes what the draft's lines are owed, charges the quotas, issues the licenses and makes the manager its
   * manager: all or nothing.
   * @throws QUOTA_EXCEEDED, TOO_MANY_LICENSES, POLICY_INACTIVE, PROGRAM_INACTIVE, BUNDLE_INACTIVE,
   *   IDEMPOTENCY_KEY_REUSED, ORDER_IN_PROGRESS
   */
  async bind(
    manager: ActingManager,
    draft: ManagerDraft,
    claim?: IdempotencyClaim,
    now = new Date()
  ): Promise<BoundManagerOrder> {
    const { databaseService, idempotencyService } = this.cradle
    const scope = scopeOf(manager.id)
    const answer = await databaseService.transaction(
      async (tx) =>
        await idempotencyService.once(
          scope,
          claim,
          async () => {
            await databaseService.query(
              "insert into licensing_manager_order (order_id, manager_id, claim_id) values (?, ?, ?)",
              [draft.order_id, manager.id, claim ? idempotencyService.idOf(scope, claim) : null],
              tx
            )
            return {
              order_id: draft.order_id,
              license_ids: await this.bindOnce(manager, draft, now, tx),
            }
          },
          tx
        )
    )
    return answer.order_id === draft.order_id
      ? { ...answer, own: true }
      : await this.whenPlaced(answer)
  }

  /** Reverts {@link bind} for an order that failed: the licenses are wiped, and the quotas get back what they took. */
  async unbind(orderId: string): Promise<void> {
    const { databaseService, idempotencyService, licenseWipeService, managerQuotasService } =
      this.cradle
    const ids = await this.licenses(orderId)
    await databaseService.transaction(async (tx) => {
      await databaseService.query(
        "select 1 from licensing_order_profile where order_id = ? for update",
        [orderId],
        tx
      )
      await managerQuotasService.takeBack(ids, tx)
      await licenseWipeService.wipe(ids, SYSTEM_ACTOR, tx)
      const [order] = await databaseService.query<{ claim_id: string | null }>(
        "select claim_id from licensing_manager_order where order_id = ?",
        [orderId],
        tx
      )
      if (order?.claim_id) {
        await idempotencyService.forgetAnswer(order.claim_id, tx)
      }
      for (const table of BOUND_TABLES) {
        await databaseService.query(`delete from ${table} where order_id = ?`, [orderId], tx)
      }
    })
  }

  /** The licenses that were issued on the order. */
  async licenses(orderId: string): Promise<string[]> {
    const rows = await this.cradle.databaseService.query<{ id: string }>(
      "select id from licensing_license where order_id = ? and deleted_at is null order by id",
      [orderId]
    )
    return rows.map(({ id }) => id)
  }

  /** Notes that the draft became an order, and that all that follows it was done. */
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
      `update licensing_manager_order set created_at = now(), tries = tries + 1 where order_id in (
         select order_id from licensing_manager_order
         where placed_at is null and created_at < now() - make_interval(mins => ?::integer)
         order by created_at limit ? for update skip locked)
       returning order_id, manager_id, tries`,
      [minutes, limit]
    )
  }

  /** Drafts that managers' requests left without licenses, older than `minutes`. */
  async abandonedDrafts(minutes: number, limit: number): Promise<string[]> {
    const rows = await this.cradle.databaseService.query<{ id: string }>(
      `select o.id from "order" o
       where o.is_draft_order and o.status = 'draft' and o.deleted_at is null
         and o.metadata ->> 'licensing_source' = 'manager'
         and o.created_at < now() - make_interval(mins => ?::integer)
         and not exists (select 1 from licensing_manager_order mo where mo.order_id = o.id)
       order by o.id limit ?`,
      [minutes, limit]
    )
    return rows.map(({ id }) => id)
  }

  /** @throws ORDER_IN_PROGRESS if the order does not come about, or not yet */
  private async whenPlaced(
    answer: Omit<BoundManagerOrder, "own">
  ): Promise<BoundManagerOrder & { own: false }> {
    const until = Date.now() + WAIT_MS
    for (;;) {
      const [order] = await this.cradle.databaseService.query<{ placed: boolean }>(
        "select placed_at is not null as placed from licensing_manager_order where order_id = ?",
        [answer.order_id]
      )
      if (order?.placed) {
        return { ...answer, own: false }
      }
      if (!order || Date.now() > until) {
        throw licensingError(
          "ORDER_IN_PROGRESS",
          "The first request with this Idempotency-Key has not placed its order; repeat this one later"
        )
      }
      await sleep(PAUSE_MS)
    }
  }

  private async bindOnce(
    manager: ActingManager,
    { order_id, lines, entitlements, details, permissions, new_customer_id }: ManagerDraft,
    now: Date,
    tx: Context
  ): Promise<string[]> {
    const { databaseService, entitlementsService, orderProfilesService } = this.cradle
    const actor: Actor = { type: "manager", id: manager.id }
    await this.refuseInactive(entitlements, tx)
    await entitlementsService.freeze(order_id, entitlements, tx)
    await orderProfilesService.update(order_id, details, actor, tx)
    const { is_test, is_trial } = await orderProfilesService.lock(order_id, tx)
    await databaseService.query(
      `insert into licensing_manager_assignment (id, manager_id, order_id, permissions, granted_by_type,
         granted_for_customer_id) values (?, ?, ?, ?::text[], 'staff', ?)`,
      [entityId("lmas"), manager.id, order_id, permissions, new_customer_id],
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
