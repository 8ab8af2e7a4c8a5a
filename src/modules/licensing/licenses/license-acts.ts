import type { Context } from "@medusajs/framework/types"
import {
  DEFAULT_RESET_PARTS,
  type LicenseAct,
  licenseActOutcome,
  type LicenseChange,
  type LicenseFacts,
  type LicensesAct,
  EVENT_OF_ACT,
} from "../domain/license-acts"
import { licensingError } from "../errors"
import type { Actor } from "../domain/vocabulary"
import { licenseNotFound } from "./license-errors"
import {
  type DatabaseService,
  type IdempotencyService,
  LINE_SOURCES_SQL,
  type SqlValue,
  type TimelineService,
  type UsageCountersService,
  WAITING_TOP_UPS,
  withoutUndefined,
} from "../storage"
import type { IdempotencyClaim } from "../issuing/types"
import type { ActivationStoreService } from "../activations"
import { type ConsumptionStoreService, usesCounted } from "../consumption"
import type { LicenseRekeyService } from "./license-rekey"
import type { LicenseWipeService } from "./license-wipe"
import type { ActRefusal } from "./types"

/** What became of a batch; every id is in exactly one list. */
export type ActResult = { changed: string[]; unchanged: string[]; refused: ActRefusal[] }

type LockedLicense = LicenseFacts &
  Record<string, unknown> & { id: string; order_id: string | null }

type Cradle = {
  activationStoreService: ActivationStoreService
  consumptionStoreService: ConsumptionStoreService
  databaseService: DatabaseService
  idempotencyService: IdempotencyService
  licenseRekeyService: LicenseRekeyService
  licenseWipeService: LicenseWipeService
  timelineService: TimelineService
  usageCountersService: UsageCountersService
}

/**
 * The one writer of what people do to issued licenses. A batch is one transaction with one timeline row per
 * order, so a killed process leaves every license either changed and recorded or untouched. Profiles are locked
 * before licenses, as in reconciling, so the two never deadlock.
 */
export class LicenseActsService {
  private readonly activations: ActivationStoreService
  private readonly consumption: ConsumptionStoreService
  private readonly counters: UsageCountersService
  private readonly database: DatabaseService
  private readonly idempotency: IdempotencyService
  private readonly rekeys: LicenseRekeyService
  private readonly wipe: LicenseWipeService
  private readonly timeline: TimelineService

  constructor({
    activationStoreService,
    consumptionStoreService,
    databaseService,
    idempotencyService,
    licenseRekeyService,
    licenseWipeService,
    timelineService,
    usageCountersService,
  }: Cradle) {
    this.rekeys = licenseRekeyService
    this.activations = activationStoreService
    this.consumption = consumptionStoreService
    this.counters = usageCountersService
    this.database = databaseService
    this.idempotency = idempotencyService
    this.wipe = licenseWipeService
    this.timeline = timelineService
  }

  /**
   * Applies the act to each license on its own: a refusal for one does not stop the others. With a claim, a
   * repeated request does nothing and gets the first answer.
   * @throws IDEMPOTENCY_KEY_REUSED
   */
  async apply(
    ids: string[],
    act: LicensesAct,
    actor: Actor,
    claim?: IdempotencyClaim,
    now = new Date()
  ): Promise<ActResult> {
    return await this.database.transaction(
      async (tx) =>
        await this.idempotency.once(
          "act",
          claim,
          async () => await this.applyWithin(ids, act, actor, now, tx),
          tx
        )
    )
  }

  /**
   * When the license would end if it were renewed like this at `now`, and when it ends as it is.
   * @throws LICENSE_NOT_FOUND, or the code of the refusal
   */
  async previewRenewal(
    id: string,
    renewal: Omit<Extract<LicenseAct, { type: "renew" }>, "type">,
    now = new Date()
  ): Promise<{ expires_at: Date | null; before: Date | null }> {
    const [license] = await this.database.query<LockedLicense>(
      "select * from licensing_license where id = ? and deleted_at is null",
      [id]
    )
    if (!license) {
      throw licenseNotFound(id)
    }
    const outcome = licenseActOutcome(license, { type: "renew", ...renewal }, now)
    if (outcome.kind === "refused") {
      throw licensingError(outcome.code, outcome.message)
    }
    const change = outcome.kind === "changed" ? outcome.change : {}
    return { expires_at: change.expires_at ?? license.expires_at, before: license.expires_at }
  }

  /** As {@link apply}, within the caller's transaction and without a claim. */
  async applyWithin(
    ids: string[],
    act: LicensesAct,
    actor: Actor,
    now: Date,
    tx: Context
  ): Promise<ActResult> {
    const { licenses, waiting } = await this.lock(ids, act, tx)
    const result: ActResult = {
      changed: [],
      unchanged: [],
      refused: missing(ids, licenses),
    }
    let changes: ReadonlyMap<string, LicenseChange> = new Map()
    if (act.type === "delete") {
      result.changed = licenses.map(({ id }) => id)
      await this.wipe.wipe(result.changed, actor, tx)
    } else {
      changes = await this.change(licenses, act, now, result, tx)
    }
    if (act.type === "rekey") {
      await this.rekeys.rekey(result.changed, act.grace_hours ?? 0, now, tx)
    }
    if (act.type === "reset") {
      await this.resetUse([...result.changed, ...result.unchanged], act, tx)
    }
    await this.record(licenses, result.changed, changes, act, actor, tx)
    if (REOPENS_ORDER.has(act.type)) {
      await this.reopenOrders(result.changed, tx)
    }
    if (TOPS_UP_AGAIN.has(act.type)) {
      await this.reopen(waiting, tx)
    }
    return result
  }

  /** Marks the orders of purchased licenses for reconciling: their units in force have changed. */
  private async reopenOrders(ids: string[], tx: Context): Promise<void> {
    const orders = await this.database.query<{ order_id: string }>(
      `select distinct order_id from licensing_license where id = any(?) and source in ${LINE_SOURCES_SQL}`,
      [ids],
      tx
    )
    await this.reopen(
      orders.map(({ order_id }) => order_id),
      tx
    )
  }

  private async reopen(orders: string[], tx: Context): Promise<void> {
    if (orders.length > 0) {
      await this.database.query(
        `update licensing_order_profile set dirty = true, reconcile_requested = reconcile_requested + 1,
           updated_at = now()
         where licensing_deleted_at is null and order_id = any(?)`,
        [orders],
        tx
      )
    }
  }

  /** Orders of purchased licenses among these, and orders that wait to add uses to them, that still need reconciling. */
  async ordersToReconcile(ids: string[], limit: number): Promise<string[]> {
    const rows = await this.database.query<{ order_id: string }>(
      `select p.order_id from licensing_order_profile p where p.dirty and p.order_id in (
         select order_id from licensing_license where id = any(?) and source in ${LINE_SOURCES_SQL}
         union all ${WAITING_TOP_UPS})
       order by p.order_id limit ?`,
      [ids, ids, limit]
    )
    return rows.map(({ order_id }) => order_id)
  }

  /** What a reset clears beside the licenses' own rows: computers, and the counts of tasks. */
  private async resetUse(
    ids: string[],
    { parts = DEFAULT_RESET_PARTS }: Extract<LicenseAct, { type: "reset" }>,
    tx: Context
  ): Promise<void> {
    if (parts.includes("activations")) {
      await this.activations.resetAll(ids, tx)
    }
    await this.counters.clear(ids, null, tx)
  }

  /** Locks profiles before licenses, as reconciling does; `waiting`: orders that wait to add uses to the licenses. */
  private async lock(
    ids: string[],
    act: LicensesAct,
    tx: Context
  ): Promise<{ licenses: LockedLicense[]; waiting: string[] }> {
    const profiles = await this.database.query<{ order_id: string; waits: boolean }>(
      `with waiting as (${WAITING_TOP_UPS})
       select p.order_id, p.order_id in (select order_id from waiting) as waits from licensing_order_profile p
       where p.order_id in (
         select l.order_id from licensing_license l where l.id = any(?) union all select order_id from waiting)
       order by p.order_id for no key update of p`,
      [ids, ids],
      tx
    )
    const uses = usesCounted(act.type === "correct" ? (act.feature ?? "") : undefined)
    const licenses = await this.database.query<LockedLicense>(
      `select l.*, ${uses.text} as consumption_count from licensing_license l
       where l.id = any(?) and l.deleted_at is null order by l.id for update of l`,
      [...uses.values, ids],
      tx
    )
    return {
      licenses,
      waiting: profiles.flatMap(({ order_id, waits }) => (waits ? [order_id] : [])),
    }
  }

  private async change(
    licenses: LockedLicense[],
    act: Exclude<LicensesAct, { type: "delete" }>,
    now: Date,
    result: ActResult,
    tx: Context
  ): Promise<ReadonlyMap<string, LicenseChange>> {
    const changes = new Map<string, LicenseChange>()
    const groups = new Map<string, { change: LicenseChange; ids: string[] }>()
    for (const license of licenses) {
      const outcome = licenseActOutcome(license, act, now)
      if (outcome.kind === "refused") {
        result.refused.push({ id: license.id, code: outcome.code, message: outcome.message })
        continue
      }
      if (outcome.kind === "rekeyed") {
        result.changed.push(license.id)
        continue
      }
      const change = outcome.kind === "changed" ? differing(license, outcome.change) : {}
      if (Object.keys(change).length === 0) {
        result.unchanged.push(license.id)
        continue
      }
      result.changed.push(license.id)
      changes.set(license.id, change)
      const key = JSON.stringify(change)
      const group = groups.get(key) ?? { change, ids: [] }
      group.ids.push(license.id)
      groups.set(key, group)
    }
    for (const { change, ids } of groups.values()) {
      await this.update(ids, change, act, tx)
    }
    return changes
  }

  private async update(
    ids: string[],
    { consumption_count, ...change }: LicenseChange,
    act: LicensesAct,
    tx: Context
  ): Promise<void> {
    if (act.type === "correct") {
      await this.consumption.correct(ids, act.feature ?? "", act.amount, tx)
    } else if (consumption_count !== undefined) {
      await this.consumption.reset(ids, tx)
    }
    const columns = Object.keys(change) as (keyof typeof change)[]
    const set = columns.map((column) =>
      JSON_COLUMNS.has(column) ? `"${column}" = ?::jsonb` : `"${column}" = ?`
    )
    if (change.state !== undefined) {
      set.push("state_changed_at = now()")
    }
    if (change.activation_count !== undefined) {
      set.push("vacated_seats = 0")
    }
    const write = async () => {
      await this.database.query(
        `update licensing_license set ${[...set, "updated_at = now()"].join(", ")} where id = any(?)`,
        [...columns.map((column) => sqlValue(column, change[column])), ids],
        tx
      )
    }
    if (change.feature_terms === undefined) {
      await write()
    } else {
      await this.consumption.carryBought(ids, write, tx)
    }
  }

  private async record(
    licenses: LockedLicense[],
    changed: string[],
    changes: ReadonlyMap<string, LicenseChange>,
    act: LicensesAct,
    actor: Actor,
    tx: Context
  ): Promise<void> {
    const done = new Set(changed)
    const byOrder = new Map<string | null, LockedLicense[]>()
    for (const license of licenses) {
      if (done.has(license.id)) {
        const { order_id } = license
        byOrder.set(order_id, [...(byOrder.get(order_id) ?? []), license])
      }
    }
    await this.timeline.record(
      [...byOrder].map(([order_id, changed]) => ({
        type: EVENT_OF_ACT[act.type],
        actor,
        order_id,
        license_ids: changed.map(({ id }) => id),
        data: { count: changed.length, ...detailsOf(act), ...changesOf(changed, changes) },
      })),
      tx
    )
  }
}

/** Acts after which a license may have uses that it could not have before. */
const TOPS_UP_AGAIN: ReadonlySet<LicensesAct["type"]> = new Set(["reinstate", "renew", "edit"])

/** Acts that change which units are in force or settled. */
const REOPENS_ORDER: ReadonlySet<LicensesAct["type"]> = new Set([
  "suspend",
  "reinstate",
  "revoke",
  "delete",
])

const JSON_COLUMNS: ReadonlySet<string> = new Set([
  "features",
  "feature_terms",
  "custom_fields",
  "metadata",
])

function sqlValue(column: string, value: unknown): SqlValue {
  return (JSON_COLUMNS.has(column) && value !== null ? JSON.stringify(value) : value) as SqlValue
}

/** The fields of a change that differ from the row. */
function differing(license: LockedLicense, change: LicenseChange): LicenseChange {
  return Object.fromEntries(
    Object.entries(change).filter(
      ([column, value]) =>
        value !== undefined && JSON.stringify(value) !== JSON.stringify(license[column])
    )
  )
}

function missing(ids: string[], licenses: LockedLicense[]): ActRefusal[] {
  const found = new Set(licenses.map(({ id }) => id))
  return [...new Set(ids)]
    .filter((id) => !found.has(id))
    .map((id) => ({
      id,
      code: "LICENSE_NOT_FOUND",
      message: `There is no license with the id ${id}`,
    }))
}

/** The values that all the licenses got and had before; values that differ among them are left out. */
function changesOf(
  licenses: LockedLicense[],
  changes: ReadonlyMap<string, LicenseChange>
): { changes?: Record<string, unknown>; before?: Record<string, unknown> } {
  const after = shared(licenses.map(({ id }) => changes.get(id) ?? {}))
  const named = Object.keys(after).filter((field) => !UNNAMED.has(field))
  if (named.length === 0) {
    return {}
  }
  const pick = (row: Record<string, unknown>) =>
    Object.fromEntries(named.map((field) => [field, row[field] ?? null]))
  const before = shared(licenses.map(pick))
  return {
    changes: pick(after),
    ...(Object.keys(before).length === named.length ? { before } : {}),
  }
}

/** The values that all rows share. */
function shared(rows: Record<string, unknown>[]): Record<string, unknown> {
  const [first = {}, ...others] = rows
  return Object.fromEntries(
    Object.entries(first).filter(([field, value]) =>
      others.every((row) => JSON.stringify(row[field]) === JSON.stringify(value))
    )
  )
}

/** The act's name, reason and counts already say these. */
const UNNAMED: ReadonlySet<string> = new Set([
  "state",
  "state_cause",
  "state_reason",
  "released_at",
  "term_day",
])

/** What the timeline records of an act beside the licenses. */
function detailsOf(act: LicensesAct): Record<string, unknown> {
  switch (act.type) {
    case "reset":
      return withoutUndefined({ parts: act.parts, reason: act.reason ?? undefined })
    case "correct":
      return withoutUndefined({
        amount: act.amount,
        feature: act.feature,
        reason: act.reason ?? undefined,
      })
    case "renew":
      return withoutUndefined({ until: act.until, by: act.by })
    case "rekey":
      return withoutUndefined({
        grace_hours: act.grace_hours ?? 0,
        reason: act.reason ?? undefined,
      })
    case "edit":
      return {}
    default:
      return withoutUndefined({ reason: act.reason ?? undefined })
  }
}
