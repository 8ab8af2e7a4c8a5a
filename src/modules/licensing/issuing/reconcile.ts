import type { Context } from "@medusajs/framework/types"

import { type LossReason, lossReasons } from "../domain/reconcile/loss-reasons"
import {
  type FulfillmentProblem,
  type LineToFulfill,
  someFulfill,
} from "../domain/reconcile/fulfill-when-issued"
import type { Entitlement } from "../domain/reconcile/line-ledger"
import type { OrderFacts } from "../domain/reconcile/order-facts"
import type {
  LinePlan,
  PlannedEntitlement,
  ReconcileProblem,
} from "../domain/reconcile/reconcile-plan"
import type { Actor } from "../domain/vocabulary"
import type { LicensingOptions } from "../options"
import type { MailRequestsService } from "../orders"
import type { ManagerQuotasService } from "../managers"
import type { DatabaseService, TimelineService } from "../storage"
import type { EntitlementsService } from "./entitlements"
import type { IssuedFulfillmentService } from "./issued-fulfillment"
import type { LicenseIssuerService } from "./license-issuer"
import { PROBLEM_MESSAGES } from "./problem-messages"
import { addedByLicense, topUpEvents, type TopUpsService } from "./top-ups"
import type {
  AppliedTopUp,
  LicenseLoss,
  LicenseChanges,
  ReconcileTicket,
  Resize,
  StoredProblem,
} from "./types"
import {
  type BundledEntitlement,
  bundledUnits,
  seatsOf,
  type UnitChangesService,
} from "./unit-changes"

/**
 * `more`: call again; `done`: everything is settled; `waiting`: the checkout is still running, so the order
 * stays to be reconciled; `superseded`: newer facts were applied meanwhile, so these must not be.
 */
export type ChunkResult = {
  status: "more" | "done" | "waiting" | "superseded"
  changes: LicenseChanges
  /** The seats that the licenses of `changes.resized` had and have. */
  resizes: Resize[]
  /** Uses that were added to licenses, or taken back. */
  topUps: AppliedTopUp[]
  /** Requests of mails about uses that were added. */
  mails: string[]
  /** Units claimed by this chunk; the caller marks them as fulfilled in Medusa. */
  fulfill: LineToFulfill[]
}

/** The changes of one chunk so far. */
type Chunk = {
  changes: LicenseChanges
  losses: LicenseLoss[]
  resizes: Resize[]
  topUps: AppliedTopUp[]
  mails: string[]
}

/** How many rows the chunk may still write; `short`: something did not fit. */
type Budget = { left: number; short: boolean }

type Cradle = {
  databaseService: DatabaseService
  entitlementsService: EntitlementsService
  issuedFulfillmentService: IssuedFulfillmentService
  licenseIssuerService: LicenseIssuerService
  mailRequestsService: MailRequestsService
  managerQuotasService: ManagerQuotasService
  timelineService: TimelineService
  topUpsService: TopUpsService
  unitChangesService: UnitChangesService
  licensingOptions: LicensingOptions
}

type ProfileLock = {
  reconcile_applied: number
  is_test: boolean
  is_trial: boolean
  licensing_deleted_at: Date | null
  problems: StoredProblem[] | null
}

/**
 * The writer behind `reconcile-order-licenses`. Concurrency in one paragraph: a caller that knows of a change
 * takes a ticket (a number that only grows), then reads the order's facts, then applies them chunk by chunk,
 * each chunk in a transaction that holds the profile row. Facts whose ticket is older than the newest applied
 * one are dropped. So the last change always wins, no connection is held while facts are read, and a killed
 * process leaves no lock, only a `dirty` profile.
 */
export class ReconcileService {
  private readonly database: DatabaseService
  private readonly entitlements: EntitlementsService
  private readonly fulfillment: IssuedFulfillmentService
  private readonly issuer: LicenseIssuerService
  private readonly mails: MailRequestsService
  private readonly quotas: ManagerQuotasService
  private readonly timeline: TimelineService
  private readonly topUps: TopUpsService
  private readonly units: UnitChangesService
  private readonly options: LicensingOptions

  constructor(cradle: Cradle) {
    this.database = cradle.databaseService
    this.entitlements = cradle.entitlementsService
    this.fulfillment = cradle.issuedFulfillmentService
    this.issuer = cradle.licenseIssuerService
    this.mails = cradle.mailRequestsService
    this.quotas = cradle.managerQuotasService
    this.timeline = cradle.timelineService
    this.topUps = cradle.topUpsService
    this.units = cradle.unitChangesService
    this.options = cradle.licensingOptions
  }

  /**
   * Notes that the order changed, and with `placed` that its checkout came about. Null if the order has no
   * profile: nothing was ever owed.
   */
  async takeTicket(orderId: string, placed = false): Promise<ReconcileTicket | null> {
    const [row] = await this.database.query<{ number: number; at: Date }>(
      `update licensing_order_profile
       set reconcile_requested = reconcile_requested + 1, dirty = true, updated_at = now(),
         placed_at = case when ?::boolean then coalesce(placed_at, now()) else placed_at end
       where order_id = ? returning reconcile_requested as number, now() as at`,
      [placed, orderId]
    )
    return row ?? null
  }

  /** Applies up to one chunk of what the facts demand. Idempotent; call it again while it returns `more`. */
  async applyChunk(facts: OrderFacts, ticket: ReconcileTicket, actor: Actor): Promise<ChunkResult> {
    return await this.database.transaction(async (tx) => {
      const [profile] = await this.database.query<ProfileLock>(
        `select reconcile_applied, is_test, is_trial, licensing_deleted_at, problems
         from licensing_order_profile
         where order_id = ? for update`,
        [facts.order_id],
        tx
      )
      const chunk: Chunk = { changes: noChanges(), losses: [], resizes: [], topUps: [], mails: [] }
      const { losses: _, ...done } = chunk
      if (!profile || profile.reconcile_applied > ticket.number) {
        return { status: "superseded" as const, ...done, fulfill: [] }
      }
      if (profile.licensing_deleted_at) {
        // Staff deleted the order's licenses: whatever the order does from now on, nothing is issued.
        await this.settleProfile(facts, ticket, [], tx)
        return { status: "done" as const, ...done, fulfill: [] }
      }
      await this.topUps.lockTargets(facts.order_id, tx)
      const planned = await this.entitlements.plan(facts, tx)
      await this.entitlements.notePaid(planned, tx)
      const units = bundledUnits(planned)
      const budget: Budget = { left: this.options.issuing.chunkSize, short: false }
      // Nothing is issued before all that falls and comes back has, so that a bundle's units stay whole.
      for (const [index, each] of planned.entries()) {
        await this.change(each, units[index]!, facts, budget, chunk, tx)
      }
      const now = new Date()
      for (const [index, each] of planned.entries()) {
        await this.issue(each, units[index]!, facts, profile, budget, chunk, now, tx)
      }
      const more = budget.short || budget.left <= 0
      if (!more) {
        await this.units.applyToOtherSources(facts, chunk, tx)
      }
      if (facts.canceled) {
        await this.quotas.giveBackCanceled(facts.order_id, tx)
      }
      await this.recordChanges(facts, chunk, actor, tx)
      for (const data of addedByLicense(facts.order_id, chunk.topUps)) {
        chunk.mails.push(await this.mails.add({ kind: "uses_added", data }, tx))
      }
      if (facts.placing || more) {
        await this.settleProfile(facts, ticket, null, tx)
        return {
          status: facts.placing ? ("waiting" as const) : ("more" as const),
          ...done,
          fulfill: [],
        }
      }
      const { fulfill, problems } = await this.claimFulfillment(facts, planned, profile, actor, tx)
      await this.settleProfile(facts, ticket, [...problemsOf(planned), ...problems], tx)
      return { status: "done" as const, ...done, fulfill }
    })
  }

  /** Puts licenses out of force, brings them back and resizes them; adds and takes back bought uses. */
  private async change(
    planned: PlannedEntitlement,
    bundle: BundledEntitlement,
    facts: OrderFacts,
    budget: Budget,
    { changes, losses, resizes, topUps }: Chunk,
    tx: Context
  ): Promise<void> {
    const { entitlement, plan } = planned
    const spend = (units: number) => spendOn(entitlement, units, budget)
    if (entitlement.top_up) {
      topUps.push(...(await this.topUps.apply(planned, spend, tx)))
      return
    }
    await this.units.release(bundle, spend(plan.release), tx)
    for (const { reason, units } of await this.reasons(facts, entitlement, plan, tx)) {
      const taken = await this.units.take(bundle, spend(units), reason, tx)
      if (taken.length > 0) {
        const change = entitlement.on_refund === "suspend" ? "suspended" : "revoked"
        changes[change].push(...taken)
        losses.push({ change, reason, license_ids: taken })
      }
    }
    changes.reinstated.push(...(await this.units.reinstate(bundle, spend(plan.reinstate), tx)))
    if (plan.resize_to !== null && spend(1) > 0) {
      const resized = await this.units.resize(entitlement, plan.resize_to, tx)
      changes.resized.push(...resized.map(({ id }) => id))
      resizes.push(...resized)
    }
  }

  private async issue(
    { entitlement, plan }: PlannedEntitlement,
    bundle: BundledEntitlement,
    facts: OrderFacts,
    profile: ProfileLock,
    budget: Budget,
    { changes }: Chunk,
    now: Date,
    tx: Context
  ): Promise<void> {
    // Of a bundle as many of each, so that every chunk ends with whole units.
    const share = Math.max(
      1,
      Math.floor(this.options.issuing.chunkSize / (bundle.siblings.length + 1))
    )
    const count = entitlement.top_up ? 0 : spendOn(entitlement, plan.issue, budget, share)
    if (count === 0) {
      return
    }
    const units = entitlement.quantity_mode === "seats_per_line" ? plan.issue : 1
    changes.issued.push(
      ...(await this.issuer.issue(
        {
          ...entitlement,
          entitlement_id: entitlement.id,
          order_id: facts.order_id,
          seats: seatsOf(entitlement, units),
          units,
          is_test: profile.is_test,
          is_trial: profile.is_trial,
          unit_indexes: await this.units.nextUnits(bundle, count, tx),
        },
        now,
        tx
      ))
    )
  }

  /** Marks what is issued now as fulfilled where its policy asks for it; no query where none does. */
  private async claimFulfillment(
    facts: OrderFacts,
    planned: PlannedEntitlement[],
    profile: ProfileLock,
    actor: Actor,
    tx: Context
  ): Promise<{ fulfill: LineToFulfill[]; problems: FulfillmentProblem[] }> {
    return someFulfill(planned)
      ? await this.fulfillment.claim(facts, profile.problems ?? [], actor.type === "staff", tx)
      : { fulfill: [], problems: [] }
  }

  /** Why units of the line fall. Reads what fell before only where that makes a difference. */
  private async reasons(
    facts: OrderFacts,
    entitlement: Entitlement,
    plan: LinePlan,
    tx: Context
  ): Promise<LossReason[]> {
    const lost =
      plan.take > 0 && plan.ending === null
        ? await this.units.lostUnits(entitlement, tx)
        : new Map<string, number>()
    return lossReasons(facts, entitlement.line_item_id, plan, plan.take, lost)
  }

  private async recordChanges(
    facts: OrderFacts,
    { changes, losses, resizes, topUps }: Chunk,
    actor: Actor,
    tx: Context
  ): Promise<void> {
    const kinds = (["issued", "reinstated"] as const).filter((kind) => changes[kind].length > 0)
    await this.timeline.record(
      [
        ...kinds.map((kind) => ({
          type: `license.${kind}`,
          actor,
          order_id: facts.order_id,
          license_ids: changes[kind],
          data: { count: changes[kind].length },
        })),
        ...resizes.map(({ id, from, to }) => ({
          type: "license.resized",
          actor,
          order_id: facts.order_id,
          license_ids: [id],
          data: { count: 1, from, to },
        })),
        ...losses.map(({ change, reason, license_ids }) => ({
          type: `license.${change}`,
          actor,
          order_id: facts.order_id,
          license_ids,
          data: { count: license_ids.length, reason },
        })),
        ...topUpEvents(facts.order_id, topUps, actor),
      ],
      tx
    )
  }

  /** `problems` null = not done yet. The newest ticket is kept, so older facts are dropped from now on. */
  private async settleProfile(
    facts: OrderFacts,
    ticket: ReconcileTicket,
    problems: StoredProblem[] | null,
    tx: Context
  ): Promise<void> {
    if (problems === null) {
      await this.database.query(
        "update licensing_order_profile set reconcile_applied = ? where order_id = ?",
        [ticket.number, facts.order_id],
        tx
      )
      return
    }
    await this.database.query(
      `update licensing_order_profile
       set reconcile_applied = ?::integer, dirty = reconcile_requested <> ?::integer,
         reconciled_at = ?::timestamptz, reconciled_version = ?::integer, problems = ?::jsonb,
         updated_at = now()
       where order_id = ?`,
      [
        ticket.number,
        ticket.number,
        ticket.at,
        facts.version,
        JSON.stringify(problems),
        facts.order_id,
      ],
      tx
    )
  }
}

/** How many of the units fit into the chunk; a line with one license for all its units writes one row. */
function spendOn(
  { quantity_mode }: Entitlement,
  units: number,
  budget: Budget,
  share = Infinity
): number {
  const rows = quantity_mode === "seats_per_line" ? Math.min(units, 1) : units
  const allowed = Math.max(0, Math.min(rows, budget.left, share))
  budget.left -= allowed
  budget.short ||= allowed < rows
  return allowed
}

function noChanges(): LicenseChanges {
  return { issued: [], resized: [], suspended: [], revoked: [], reinstated: [] }
}

function problemsOf(planned: PlannedEntitlement[]): ReconcileProblem[] {
  return planned.flatMap(({ entitlement, plan }) =>
    plan.problem
      ? [
          {
            code: plan.problem,
            line_item_id: entitlement.line_item_id,
            message: PROBLEM_MESSAGES[plan.problem](plan.units),
          },
        ]
      : []
  )
}
