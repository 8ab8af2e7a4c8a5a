import type { Context } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"

import {
  EMPTY_LEDGER,
  type Entitlement,
  fallReason,
  hasEnded,
  type Ledger,
  type LinePlan,
  type OrderFacts,
  planLine,
  type ReconcileProblem,
} from "../domain/reconcile-plan"
import type { Actor } from "../domain/vocabulary"
import type { LicensingOptions } from "../options"
import type { DatabaseService, SqlValue } from "./database"
import type { LicenseIssuerService } from "./license-issuer"
import type { TimelineService } from "./timeline"

/** A change of the order asked for reconciling; facts read after it was given are at least as new. */
export type ReconcileTicket = { number: number; at: Date }

/** Licences changed by one chunk, by what happened to them. */
export type LicenseChanges = Record<LicenseChange, string[]>
export type LicenseChange = "issued" | "resized" | "suspended" | "revoked" | "reinstated"

/**
 * `more`: call again; `done`: everything is settled; `superseded`: newer facts were applied meanwhile, so
 * these must not be.
 */
export type ChunkResult = { status: "more" | "done" | "superseded"; changes: LicenseChanges }

/** What one plan means for one entitlement. */
export type PlannedEntitlement = { entitlement: Entitlement; ledger: Ledger; plan: LinePlan }

/** An entitlement to freeze. */
export type NewEntitlement = Omit<Entitlement, "id">

type Cradle = {
  databaseService: DatabaseService
  licenseIssuerService: LicenseIssuerService
  timelineService: TimelineService
  licensingOptions: LicensingOptions
}

type ProfileLock = { reconcile_applied: number; is_test: boolean; is_trial: boolean }

/**
 * The writer behind `reconcile-order-licenses`. Concurrency in one paragraph: whoever knows of a change
 * first takes a ticket (a number that only grows), then reads the order's facts, then applies them chunk
 * by chunk, each chunk in a transaction that holds the profile row. Facts whose ticket is older than the
 * newest applied one are dropped. So the last change always wins, no connection is held while the facts
 * are read, and a killed process leaves no lock, only a profile that is still `dirty`.
 */
export class ReconcileService {
  private readonly database: DatabaseService
  private readonly issuer: LicenseIssuerService
  private readonly timeline: TimelineService
  private readonly options: LicensingOptions

  constructor(cradle: Cradle) {
    this.database = cradle.databaseService
    this.issuer = cradle.licenseIssuerService
    this.timeline = cradle.timelineService
    this.options = cradle.licensingOptions
  }

  /** Notes that the order changed. Null if the order has no profile, that is, nothing was ever owed. */
  async takeTicket(orderId: string): Promise<ReconcileTicket | null> {
    const [row] = await this.database.query<{ number: number; at: Date }>(
      `update licensing_order_profile
       set reconcile_requested = reconcile_requested + 1, dirty = true, updated_at = now()
       where order_id = ? returning reconcile_requested as number, now() as at`,
      [orderId]
    )
    return row ?? null
  }

  /** Freezes what lines are owed and makes the order's profile. What is frozen already stays. */
  async freeze(orderId: string, entitlements: NewEntitlement[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.database.query(
        `insert into licensing_order_profile (id, order_id) values (?, ?)
         on conflict (order_id) do nothing`,
        [generateEntityId(undefined, "lordp"), orderId],
        tx
      )
      for (const row of entitlements) {
        await this.database.query(
          `insert into licensing_line_entitlement (id, order_id, line_item_id, policy_id, product_id,
             variant_id, unit_seats, quantity_mode, issue_on, on_refund, bundle_id)
           values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
           on conflict (line_item_id, policy_id) do nothing`,
          [
            generateEntityId(undefined, "lent"),
            orderId,
            row.line_item_id,
            row.policy_id,
            row.product_id,
            row.variant_id,
            row.unit_seats,
            row.quantity_mode,
            row.issue_on,
            row.on_refund,
            row.bundle_id,
          ],
          tx
        )
      }
    })
  }

  /** What is owed, held and to be done for each entitlement, without doing it. */
  async plan(facts: OrderFacts, context: Context = {}): Promise<PlannedEntitlement[]> {
    const entitlements = await this.database.query<Entitlement>(
      `select id, line_item_id, policy_id, product_id, variant_id, unit_seats, quantity_mode,
         issue_on, on_refund, bundle_id
       from licensing_line_entitlement where order_id = ? order by id`,
      [facts.order_id],
      context
    )
    const ledgers = await this.readLedgers(facts.order_id, context)
    return entitlements.map((entitlement) => {
      const ledger = ledgers.get(ledgerKey(entitlement)) ?? EMPTY_LEDGER
      const line = facts.lines.find((each) => each.line_item_id === entitlement.line_item_id)
      return { entitlement, ledger, plan: planLine(entitlement, line, facts, ledger) }
    })
  }

  /** Applies up to one chunk of what the facts demand; idempotent, so call it until it is not `more`. */
  async applyChunk(facts: OrderFacts, ticket: ReconcileTicket, actor: Actor): Promise<ChunkResult> {
    return await this.database.transaction(async (tx) => {
      const [profile] = await this.database.query<ProfileLock>(
        `select reconcile_applied, is_test, is_trial from licensing_order_profile
         where order_id = ? for update`,
        [facts.order_id],
        tx
      )
      const changes = noChanges()
      if (!profile || profile.reconcile_applied > ticket.number) {
        return { status: "superseded" as const, changes }
      }
      const planned = await this.plan(facts, tx)
      const now = new Date()
      let budget = this.options.issuing.chunkSize
      for (const each of planned) {
        budget -= await this.apply(each, facts, profile, budget, changes, now, tx)
      }
      if (budget > 0) {
        await this.applyToOtherSources(facts, changes, tx)
      }
      await this.recordChanges(facts, changes, actor, tx)
      const done = budget > 0
      await this.settleProfile(facts, ticket, done ? problemsOf(planned) : null, tx)
      return { status: done ? ("done" as const) : ("more" as const), changes }
    })
  }

  private async apply(
    { entitlement, ledger, plan }: PlannedEntitlement,
    facts: OrderFacts,
    profile: ProfileLock,
    budget: number,
    changes: LicenseChanges,
    now: Date,
    tx: Context
  ): Promise<number> {
    const seatsPerLine = entitlement.quantity_mode === "seats_per_line"
    let left = budget
    const spend = (units: number): number => {
      const rows = seatsPerLine ? Math.min(units, 1) : units
      const allowed = Math.max(0, Math.min(rows, left))
      left -= allowed
      return allowed
    }
    await this.release(entitlement, spend(plan.release), tx)
    const taken = await this.take(entitlement, spend(plan.take), fallReason(facts), tx)
    changes[entitlement.on_refund === "suspend" ? "suspended" : "revoked"].push(...taken)
    changes.reinstated.push(...(await this.reinstate(entitlement, spend(plan.reinstate), tx)))
    if (plan.resize_to !== null && spend(1) > 0) {
      changes.resized.push(...(await this.resize(entitlement, plan.resize_to, tx)))
    }
    const count = spend(plan.issue)
    if (count > 0) {
      const units = seatsPerLine ? plan.issue : 1
      changes.issued.push(
        ...(await this.issuer.issue(
          {
            ...entitlement,
            source: "order",
            order_id: facts.order_id,
            seats: seatsOf(entitlement, units),
            units,
            is_test: profile.is_test,
            is_trial: profile.is_trial,
            unit_indexes: Array.from({ length: count }, (_, index) => ledger.next_index + index),
          },
          now,
          tx
        ))
      )
    }
    return budget - left
  }

  private async release(entitlement: Entitlement, count: number, tx: Context): Promise<void> {
    await this.change(
      `set released_at = now()`,
      [],
      entitlement,
      `released_at is null and (deleted_at is not null
         or (state <> 'active' and state_cause is distinct from 'order'))`,
      `unit_index desc`,
      count,
      tx
    )
  }

  /** Never activated first, then newest. */
  private async take(
    entitlement: Entitlement,
    count: number,
    reason: string,
    tx: Context
  ): Promise<string[]> {
    return await this.change(
      `set state = ?, state_cause = 'order', state_reason = ?, state_changed_at = now()`,
      [entitlement.on_refund === "suspend" ? "suspended" : "revoked", reason],
      entitlement,
      `deleted_at is null and state = 'active' and state_cause is distinct from 'staff'`,
      `(activation_count > 0), created_at desc, unit_index desc`,
      count,
      tx
    )
  }

  private async reinstate(entitlement: Entitlement, count: number, tx: Context): Promise<string[]> {
    return await this.change(
      `set state = 'active', state_cause = null, state_reason = null, state_changed_at = now()`,
      [],
      entitlement,
      `deleted_at is null and state <> 'active' and state_cause = 'order'`,
      `(activation_count > 0) desc, created_at, unit_index`,
      count,
      tx
    )
  }

  private async resize(entitlement: Entitlement, units: number, tx: Context): Promise<string[]> {
    return await this.change(
      `set units = ?::integer, purchased_seats = ?::integer`,
      [units, seatsOf(entitlement, units)],
      entitlement,
      `deleted_at is null and state = 'active'`,
      `unit_index`,
      1,
      tx
    )
  }

  private async change(
    set: string,
    values: SqlValue[],
    { line_item_id, policy_id }: Entitlement,
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
         select id from licensing_license
         where line_item_id = ? and policy_id = ? and source = 'order' and ${where}
         order by ${order} limit ? for update)
       returning id`,
      [...values, line_item_id, policy_id, count],
      tx
    )
    return rows.map(({ id }) => id)
  }

  /**
   * Licences that did not come from the purchase fall only with the whole order, each by its own
   * `on_refund`, and not if they were issued after the order had fallen: that was somebody's will.
   */
  private async applyToOtherSources(
    facts: OrderFacts,
    changes: LicenseChanges,
    tx: Context
  ): Promise<void> {
    if (!hasEnded(facts)) {
      const back = await this.database.query<{ id: string }>(
        `update licensing_license set state = 'active', state_cause = null, state_reason = null,
           state_changed_at = now(), updated_at = now()
         where order_id = ? and source <> 'order' and deleted_at is null and state <> 'active'
           and state_cause = 'order' returning id`,
        [facts.order_id],
        tx
      )
      changes.reinstated.push(...back.map(({ id }) => id))
      return
    }
    const fallen = await this.database.query<{ id: string; state: "suspended" | "revoked" }>(
      `update licensing_license set state = case on_refund when 'suspend' then 'suspended' else 'revoked' end,
         state_cause = 'order', state_reason = ?, state_changed_at = now(), updated_at = now()
       where order_id = ? and source <> 'order' and deleted_at is null and state = 'active'
         and state_cause is distinct from 'staff' and on_refund <> 'keep' and created_at <= ?::timestamptz
       returning id, state`,
      [fallReason(facts), facts.order_id, facts.ended_at ?? new Date()],
      tx
    )
    for (const { id, state } of fallen) {
      changes[state].push(id)
    }
  }

  private async recordChanges(
    facts: OrderFacts,
    changes: LicenseChanges,
    actor: Actor,
    tx: Context
  ): Promise<void> {
    const kinds = (Object.keys(changes) as LicenseChange[]).filter((kind) => changes[kind].length)
    await this.timeline.record(
      kinds.map((kind) => ({
        type: `license.${kind}`,
        actor,
        order_id: facts.order_id,
        license_ids: changes[kind],
        data:
          kind === "revoked" || kind === "suspended"
            ? { count: changes[kind].length, reason: fallReason(facts) }
            : { count: changes[kind].length },
      })),
      tx
    )
  }

  /** `problems` null = not done yet. The newest ticket stays noted, so older facts are dropped from now on. */
  private async settleProfile(
    facts: OrderFacts,
    ticket: ReconcileTicket,
    problems: ReconcileProblem[] | null,
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

  private async readLedgers(orderId: string, context: Context): Promise<Map<string, Ledger>> {
    const rows = await this.database.query<
      Ledger & Pick<Entitlement, "line_item_id" | "policy_id">
    >(
      `select line_item_id, policy_id,
         coalesce(sum(units) filter (where deleted_at is null and state = 'active'), 0)::int as active,
         coalesce(sum(units) filter (where deleted_at is null and state = 'active'
           and state_cause = 'staff'), 0)::int as pinned,
         coalesce(sum(units) filter (where released_at is null and (deleted_at is not null
           or (state <> 'active' and state_cause is distinct from 'order'))), 0)::int as settled,
         coalesce(sum(units) filter (where deleted_at is null and state <> 'active'
           and state_cause = 'order'), 0)::int as order_off,
         coalesce(max(unit_index) + 1, 0)::int as next_index
       from licensing_license where order_id = ? and source = 'order'
       group by line_item_id, policy_id`,
      [orderId],
      context
    )
    return new Map(rows.map((row) => [ledgerKey(row), row]))
  }
}

function ledgerKey(of: Pick<Entitlement, "line_item_id" | "policy_id">): string {
  return `${of.line_item_id} ${of.policy_id}`
}

function seatsOf({ unit_seats }: Entitlement, units: number): number | null {
  return unit_seats === null ? null : unit_seats * units
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
            message: `The line has a quantity of ${plan.units}; licences are issued for whole units only`,
          },
        ]
      : []
  )
}
