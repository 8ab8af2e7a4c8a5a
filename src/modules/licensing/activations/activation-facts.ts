import type { Context } from "@medusajs/framework/types"

import { readApplicationSignature } from "../domain/codecs/program-secret"
import type { MachineCodes } from "../domain/codecs/machine-codes"
import type { ProgramFeature } from "../domain/policies/feature-catalogue"
import { type FlexibleLocking, flexibleLockingFor } from "../domain/seats/flexible-locking"
import type { LicenseFacts } from "../domain/license-acts"
import type { LicenseTerms } from "../domain/policies/policy-rules"
import {
  type ActKind,
  countedTask,
  type StoredTaskLimits,
  type Task,
  taskScope,
  WRONG_REMOVAL_CODE,
} from "../domain/seats/task-limits"
import type { Actor } from "../domain/vocabulary"
import {
  asJson,
  counterId,
  type DatabaseService,
  type DataKeysService,
  fromJson,
  type RuntimeDatabaseService,
  SETTINGS_ID,
  signatureContext,
  statement,
  type TimelineService,
  type UsageCountersService,
} from "../storage"
import { licenseNotFound } from "../licenses/license-errors"
import { LICENSE_DATES, type LicenseDates } from "../domain/license-dates"

/** A license as a task finds it, with what lies in other tables. */
export type TaskSubject = Omit<LicenseFacts, "consumption_count"> &
  LicenseDates &
  LicenseTerms & {
    id: string
    order_id: string | null
    program_id: string
    program_code: string
    program_catalogue: ProgramFeature[]
    program_locking: FlexibleLocking | null
    signature_encrypted: string
    purchased_seats: number | null
    granted_seats: number
    vacated_seats: number
    activation_sequence: number
    is_test: boolean
    /** No offline file of it runs longer; `infinity` comes as a number. */
    offline_until: Date | number | null
    order_active: boolean | null
    serial_blacklisted: boolean | null
    order_features: string[] | null
    subscription_expires_at: Date | null
    task_limits: StoredTaskLimits | null
    shop_locking: FlexibleLocking | null
  }

type Cradle = {
  databaseService: DatabaseService
  dataKeysService: DataKeysService
  runtimeDatabaseService: RuntimeDatabaseService
  timelineService: TimelineService
  usageCountersService: UsageCountersService
}

/**
 * Reads what a task on a license is judged by, and keeps others from changing it meanwhile by locking the license's
 * row: every task that begins or ends an activation writes that row too.
 */
export class ActivationFactsService {
  private readonly database: DatabaseService
  private readonly quickDatabase: RuntimeDatabaseService
  private readonly dataKeys: DataKeysService
  private readonly counters: UsageCountersService
  private readonly timeline: TimelineService

  constructor(cradle: Cradle) {
    this.counters = cradle.usageCountersService
    this.database = cradle.databaseService
    this.quickDatabase = cradle.runtimeDatabaseService
    this.dataKeys = cradle.dataKeysService
    this.timeline = cradle.timelineService
  }

  /**
   * Runs `work` with the license locked, in a transaction or in that of the caller; null if there is none. In one of
   * its own `work` may run twice, see `patientTransaction`.
   */
  async withLicense<T>(
    licenseId: string,
    task: Task,
    codes: MachineCodes | null,
    context: Context,
    work: (license: TaskSubject | null, tx: Context) => Promise<T>
  ): Promise<T> {
    const locked = async (tx: Context) =>
      await work(await this.lock(licenseId, task, tx, codes), tx)
    return context.transactionManager
      ? await locked(context)
      : await this.quickDatabase.patientTransaction(locked)
  }

  /**
   * Locks the license for a task: first the row that counts the task, then the license row. Null
   * if there is none.
   * @param codes typed codes of the computer that comes in: until the transaction ends, no other license of the
   * program answers them
   */
  async lock(
    licenseId: string,
    task: Task,
    tx: Context,
    codes: MachineCodes | null = null
  ): Promise<TaskSubject | null> {
    if (task === "remove") {
      await this.database.run(LOCK_PROFILE, { license_id: licenseId }, tx)
    }
    const values = {
      settings_id: SETTINGS_ID,
      license_id: licenseId,
      site_code: codes?.siteCode ?? null,
      machine_id: codes?.machineId ?? null,
    }
    const [row] = await this.database.run<LicenseRow>(LOCK_SUBJECT, values, tx)
    return row ? subjectOf(row) : null
  }

  /** As {@link lock}, of many licenses and without locking them: to say what would be. */
  async read(licenseIds: string[], context: Context = {}): Promise<TaskSubject[]> {
    const values = { settings_id: SETTINGS_ID, license_ids: licenseIds }
    const rows = await this.database.run<LicenseRow>(READ_SUBJECTS, values, context)
    return rows.map(subjectOf)
  }

  /** The signature's bytes, which every typed code of the program hangs on. */
  async signature(license: TaskSubject): Promise<Uint8Array> {
    const text = await this.dataKeys.decrypt(
      license.signature_encrypted,
      signatureContext(license.program_id)
    )
    return readApplicationSignature(text) as Uint8Array
  }

  /** Forgets today's wrong codes of a license, so that its tasks can be tried again. */
  async clearWrongCodes(licenseId: string, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [license] = await this.database.run<{ order_id: string | null }>(
        LOCK_LICENSE,
        { license_id: licenseId },
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

  /** The rule by which an old and a new computer are compared. */
  locking({ program_locking, shop_locking }: TaskSubject): FlexibleLocking {
    return flexibleLockingFor(program_locking, shop_locking)
  }
}

/**
 * Whether others may have a claim on the license's seats, which its row alone does not tell: by files that
 * are out, or, where a computer comes in, by having vacated one.
 */
export function hasClaims(license: TaskSubject, task: Task, now: Date): boolean {
  return hasOutstandingFiles(license, now) || (task === "activate" && license.vacated_seats > 0)
}

/** Whether an offline file of the license may run on somewhere. */
export function hasOutstandingFiles({ offline_until }: TaskSubject, now: Date): boolean {
  return Number(offline_until) > now.getTime()
}

const LOCK_PROFILE = statement(
  "licensing_lock_profile_of_license",
  `select 1 from licensing_order_profile where order_id =
     (select order_id from licensing_license where id = :license_id) for update`
)

const LOCK_LICENSE = statement(
  "licensing_lock_license",
  "select order_id from licensing_license where id = :license_id and deleted_at is null for update"
)

/** Licenses with what tasks on them are judged by. */
const SUBJECTS = `select ${asJson("l", "license")}, pr.code as program_code,
    coalesce(pr.features, '[]'::jsonb) as program_catalogue, pr.flexible_locking as program_locking,
    ps.signature_encrypted, p.active as order_active, p.serial_blacklisted, p.features as order_features,
    p.subscription_expires_at, s.task_limits, s.flexible_locking as shop_locking
  from licensing_license l
  join licensing_program pr on pr.id = l.program_id
  join licensing_program_secret ps on ps.program_id = pr.id
  left join licensing_order_profile p on p.order_id = l.order_id
  left join licensing_settings s on s.id = :settings_id`

const LOCK_SUBJECT = statement(
  "licensing_lock_task_subject",
  `with codes as materialized (
     select pg_advisory_xact_lock(hashtextextended(
       concat_ws(':', 'licensing', 'codes', program_id, :site_code::text, :machine_id::text), 0))
     from licensing_license where id = :license_id and :machine_id::text is not null
   )
   ${SUBJECTS} left join codes on true
   where l.id = :license_id and l.deleted_at is null for update of l`
)

const READ_SUBJECTS = statement(
  "licensing_read_task_subjects",
  `${SUBJECTS} where l.id = any(:license_ids) and l.deleted_at is null`
)

/** What does not come from the license's own row. */
type JoinedColumns = Pick<
  TaskSubject,
  | "program_code"
  | "program_catalogue"
  | "program_locking"
  | "signature_encrypted"
  | "order_active"
  | "serial_blacklisted"
  | "order_features"
  | "subscription_expires_at"
  | "task_limits"
  | "shop_locking"
>

type LicenseRow = JoinedColumns & { license: object }

function subjectOf({ license, ...beside }: LicenseRow): TaskSubject {
  return { ...fromJson<Omit<TaskSubject, keyof JoinedColumns>>(license, INSTANTS), ...beside }
}

const INSTANTS = ["released_at", ...LICENSE_DATES, "offline_until"]

/** Who a task's acts are counted for: see `taskScope`. */
export function countedSubject({ id, order_id }: TaskSubject, task: Task): string {
  return taskScope(task, order_id !== null) === "order" ? (order_id as string) : id
}

/** The counter of an act, see {@link countedSubject}; null = what staff do does not count. */
export function actCounter(
  license: TaskSubject,
  task: Task,
  kind: ActKind,
  by_staff: boolean,
  now: Date
): string | null {
  const counted = countedTask(task, kind)
  return by_staff ? null : counterId(countedSubject(license, counted), counted, now)
}
