import type { Context } from "@medusajs/framework/types"

import { readApplicationSignature } from "../domain/codecs/program-secret"
import type { ProgramFeature } from "../domain/feature-catalogue"
import { type FlexibleLocking, flexibleLockingFor } from "../domain/flexible-locking"
import type { LicenseFacts } from "../domain/license-acts"
import { seatTotal } from "../domain/seats"
import {
  countedTask,
  type StoredTaskLimits,
  type Task,
  type TaskLimits,
  taskLimits,
  taskScope,
} from "../domain/task-limits"
import { effectiveFeatures } from "../domain/terms"
import { VACATING_REASONS } from "../domain/transfers"
import type { TaskLicense } from "../domain/validation"
import type { Actor } from "../domain/vocabulary"
import { type Computer, sameComputerSql, sameComputerValues } from "../lib/computers"
import { licenseNotFound } from "../lib/license-errors"
import { signatureContext } from "../lib/secret-contexts"
import { heldByFiles } from "../lib/seats-used"
import { SETTINGS_ID } from "./data-keys"
import type { DatabaseService } from "./database"
import type { DataKeysService } from "./data-keys"
import type { TimelineService } from "./timeline"
import { counterId, countsOf, daysOf, type UsageCountersService } from "./usage-counters"

/** A licence as a task finds it, its row held until the transaction ends. */
export type HeldLicense = LicenseFacts & {
  id: string
  order_id: string | null
  program_id: string
  program_code: string
  program_catalogue: ProgramFeature[]
  program_locking: FlexibleLocking | null
  signature_encrypted: string
  purchased_seats: number | null
  granted_seats: number
  max_transfers: number | null
  vacated_seats: number
  activation_sequence: number
  custom_fields: Record<string, unknown> | null
  allow_offline: boolean
  allow_typed_codes: boolean
  is_test: boolean
  offline_ttl_days: number | null
  maintenance_until: Date | null
  features: string[] | null
  order_active: boolean | null
  serial_blacklisted: boolean | null
  order_features: string[] | null
  subscription_expires_at: Date | null
  task_limits: StoredTaskLimits | null
  shop_locking: FlexibleLocking | null
}

/** Name under which wrong removal codes of a licence are counted. */
export const WRONG_REMOVAL_CODE = "wrong_removal_code"

type Cradle = {
  databaseService: DatabaseService
  dataKeysService: DataKeysService
  timelineService: TimelineService
  usageCountersService: UsageCountersService
}

/** Reads and holds what a task on a licence is judged by. */
export class ActivationFactsService {
  private readonly database: DatabaseService
  private readonly dataKeys: DataKeysService
  private readonly counters: UsageCountersService
  private readonly timeline: TimelineService

  constructor({ databaseService, dataKeysService, timelineService, usageCountersService }: Cradle) {
    this.timeline = timelineService
    this.database = databaseService
    this.dataKeys = dataKeysService
    this.counters = usageCountersService
  }

  /**
   * Holds the licence for a task: first what the task is counted by (DESIGN §9), then the licence row. Null
   * if there is none.
   */
  async hold(licenseId: string, task: Task, tx: Context): Promise<HeldLicense | null> {
    if (task === "remove") {
      await this.database.query(
        `select 1 from licensing_order_profile where order_id =
           (select order_id from licensing_license where id = ?) for update`,
        [licenseId],
        tx
      )
    }
    const [license] = await this.database.query<HeldLicense>(
      `${TASK_LICENSES} where l.id = ? and l.deleted_at is null for update of l`,
      [SETTINGS_ID, licenseId],
      tx
    )
    return license ?? null
  }

  /** As {@link hold}, of many licences and without holding them: to tell what would be. */
  async look(licenseIds: string[]): Promise<HeldLicense[]> {
    return await this.database.query<HeldLicense>(
      `${TASK_LICENSES} where l.id = any(?) and l.deleted_at is null`,
      [SETTINGS_ID, licenseIds]
    )
  }

  /** The signature's bytes, which every typed code of the program hangs on. */
  async signature(license: HeldLicense): Promise<Uint8Array> {
    const text = await this.dataKeys.decrypt(
      license.signature_encrypted,
      signatureContext(license.program_id)
    )
    return readApplicationSignature(text) as Uint8Array
  }

  /**
   * What the ladder judges a task by.
   * @param computer that comes in; null = none does
   * @param staleCodes its typed codes are from before its last removal
   */
  async taskLicense(
    license: HeldLicense,
    task: Task,
    { computer, staleCodes }: { computer: Computer | null; staleCodes: boolean },
    now: Date,
    tx: Context
  ): Promise<TaskLicense> {
    const days = daysOf(countedSubject(license, task), countedTask(task, staleCodes), now)
    const today = counterId(license.id, WRONG_REMOVAL_CODE, now)
    const same = sameComputerValues(computer)
    const [around] = await this.database.query<{
      counts: Record<string, number> | null
      seats: number
      vacated: number
      returning: boolean
    }>(
      AROUND,
      [
        [...days, today],
        license.id,
        ...same,
        license.vacated_seats,
        license.vacated_seats,
        [...VACATING_REASONS],
        now,
        license.id,
        ...same,
      ],
      tx
    )
    const { counts, ...held } = around ?? { counts: null, seats: 0, vacated: 0, returning: false }
    return {
      ...license,
      seats: seatTotal(license),
      features: effectiveFeatures(
        license.features,
        license.order_features,
        license.program_catalogue
      ),
      held_seats: held.seats,
      vacated: Math.max(0, license.vacated_seats - held.vacated),
      returning: held.returning,
      limits: this.limits(license),
      used: countsOf(counts ?? {}, days),
      wrong_codes: counts?.[today] ?? 0,
    }
  }

  /** Forgets today's wrong codes of a licence, so that its tasks can be tried again. */
  async unlock(licenseId: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [license] = await this.database.query<{ order_id: string | null }>(
        "select order_id from licensing_license where id = ? and deleted_at is null for update",
        [licenseId],
        tx
      )
      if (!license) {
        throw licenseNotFound(licenseId)
      }
      await this.counters.clear([licenseId], WRONG_REMOVAL_CODE, tx)
      await this.timeline.record(
        [{ type: "license.unlocked", actor, order_id: license.order_id, license_ids: [licenseId] }],
        tx
      )
    })
  }

  /** The shop's limits of tasks. */
  limits({ task_limits }: HeldLicense): TaskLimits {
    return taskLimits(task_limits)
  }

  /** The rule by which an old and a new computer are compared. */
  locking({ program_locking, shop_locking }: HeldLicense): FlexibleLocking {
    return flexibleLockingFor(program_locking, shop_locking)
  }

  /** Are typed codes of this generation from before the computer's last removal on this licence? */
  async isStale(
    licenseId: string,
    lockBytes: string,
    generation: number,
    tx: Context
  ): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from licensing_activation where license_id = ? and lock_bytes = ? and status = 'ended'
         and ended_reason in ('removed', 'transferred') and generation >= ?::integer limit 1`,
      [licenseId, lockBytes, generation],
      tx
    )
    return rows.length > 0
  }
}

/** Whether the row `activation` (an alias) freed a seat, and its computer took none since. */
const freed = (activation: string): string => `${activation}.status = 'ended'
  and ${activation}.deleted_at is null
  and ${activation}.ended_reason in (${VACATING_REASONS.map((reason) => `'${reason}'`).join(", ")})
  and not exists (
    select 1 from licensing_activation later
    where later.license_id = ${activation}.license_id
      and later.fingerprint = ${activation}.fingerprint and later.sequence > ${activation}.sequence
  )`

/**
 * What else a task on a licence is judged by, in one round: counters; whether the computer that comes in
 * freed a vacated seat itself; and the seats that machine files hold, see `OfflineFileStoreService.held`.
 * Other computers took the seats that were freed first: as many as are vacated were freed last.
 */
const AROUND = `select
    (select json_object_agg(id, count) from licensing_usage_counter where id = any(?)) as counts,
    exists (
      select 1 from licensing_activation e
      where e.license_id = ? and ${freed("e")} and ${sameComputerSql("e")}
        and (select count(*) from (
          select 1 from licensing_activation o
          where o.license_id = e.license_id and ${freed("o")} and o.ended_at > e.ended_at
          limit ?::integer) newer) < ?::integer
    ) as returning,
    count(distinct a.id)::int as seats,
    count(distinct a.id) filter (where a.ended_reason = any(?))::int as vacated
  from ${heldByFiles("?")} and f.license_id = ? and not ${sameComputerSql("a")}`

/** Licences with what tasks on them are judged by; takes the id of the settings row. */
const TASK_LICENSES = `select l.*, pr.code as program_code,
    coalesce(pr.features, '[]'::jsonb) as program_catalogue, pr.flexible_locking as program_locking,
    ps.signature_encrypted, p.active as order_active, p.serial_blacklisted, p.features as order_features,
    p.subscription_expires_at, s.task_limits, s.flexible_locking as shop_locking
  from licensing_license l
  join licensing_program pr on pr.id = l.program_id
  join licensing_program_secret ps on ps.program_id = pr.id
  left join licensing_order_profile p on p.order_id = l.order_id
  left join licensing_settings s on s.id = ?`

/** Who a task's acts are counted for: see `taskScope`. */
export function countedSubject({ id, order_id }: HeldLicense, task: Task): string {
  return taskScope(task, order_id !== null) === "order" ? (order_id as string) : id
}
