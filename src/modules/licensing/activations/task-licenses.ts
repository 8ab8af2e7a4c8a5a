import type { Context } from "@medusajs/framework/types"

import { allSeats, MOST_SEATS, seatTotal } from "../domain/seats/seats"
import {
  type ActKind,
  countedTask,
  isLimited,
  subscriptionState,
  type Task,
  taskLimitOf,
  taskLimits,
  taskScope,
  WRONG_REMOVAL_CODE,
} from "../domain/seats/task-limits"
import { effectiveFeatures } from "../domain/policies/terms"
import { VACATING_REASONS } from "../domain/seats/transfers"
import type { TaskLicense } from "../domain/ladder/facts"
import type { UserStanding } from "../domain/vocabulary"
import { type Computer, sameComputerSql, sameComputerValues } from "./computers"
import {
  allSeatsSql,
  counterId,
  countsOf,
  type DatabaseService,
  daysOf,
  heldByFiles,
  statement,
  VACATED,
} from "../storage"
import { countedSubject, hasClaims, type TaskSubject } from "./activation-facts"

/** What a task brings along. */
type UsageQuery = {
  /** The computer that is to be activated; null = none. */
  computer: Computer | null
  /** The kind of act that the limits count. */
  kind: ActKind
  /** Proved by a code; wrong codes are counted. */
  byCode: boolean
  /** Done by staff, whom no limit binds. */
  byStaff: boolean
  /** The named user whose computers are meant; null = none. */
  user: TaskUser | null
}

/** A named user, and what the ladder judges by them. */
export type TaskUser = {
  id: string
  /** Null = somebody else acts on their computer. */
  standing: UserStanding | null
  /** How many computers they have. */
  computers: number
}

type LicenseUsage = Pick<
  TaskLicense,
  "held_seats" | "vacated" | "returning" | "used" | "wrong_codes"
>

const NO_USAGE: LicenseUsage = {
  held_seats: 0,
  vacated: 0,
  returning: false,
  used: { day: 0, month: 0 },
  wrong_codes: 0,
}

type Cradle = { databaseService: DatabaseService }

/**
 * Makes of a license's row what the ladder judges a task by, with what lies around it: counters, seats that
 * were vacated, machine files that are out. Most licenses have none of these, and need no look at them.
 */
export class TaskLicensesService {
  private readonly database: DatabaseService

  constructor({ databaseService }: Cradle) {
    this.database = databaseService
  }

  /** What the ladder judges a task by. */
  async of(
    license: TaskSubject,
    task: Task,
    how: UsageQuery,
    now: Date,
    context: Context
  ): Promise<TaskLicense> {
    const limits = taskLimits(license.task_limits)
    const isNamed = license.authorization === "named_user"
    const usage = (await this.around(license, task, how, now, context)) ?? NO_USAGE
    return {
      ...license,
      ...usage,
      limits,
      limit_seats:
        taskScope(countedTask(task, how.kind), license.order_id !== null) === "order"
          ? await this.orderSeats(license.order_id, context)
          : allSeats(license),
      seats: seatTotal(license),
      ...(isNamed && { activation_count: how.user?.computers ?? 0 }),
      user: how.user?.standing,
      features: effectiveFeatures(
        license.features,
        license.order_features,
        license.program_catalogue
      ),
    }
  }

  /** The seats of all licenses of the order; null = unlimited. */
  async orderSeats(orderId: string | null, context: Context = {}): Promise<number | null> {
    const [sum] = await this.database.run<{ seats: number | null }>(
      SEATS_OF_ORDER,
      { order_id: orderId },
      context
    )
    return sum?.seats ?? null
  }

  /** Null where nothing is counted, vacated or out. */
  private async around(
    license: TaskSubject,
    task: Task,
    { computer, kind, byCode, byStaff, user }: UsageQuery,
    now: Date,
    context: Context
  ): Promise<LicenseUsage | null> {
    const state = subscriptionState(license.subscription_expires_at, now)
    const limit = taskLimitOf(taskLimits(license.task_limits), state, task, kind)
    const counts = byCode || (!byStaff && isLimited(limit))
    if (!counts && !hasClaims(license, task, now)) {
      return null
    }
    const counted = countedTask(task, kind)
    const days = daysOf(countedSubject(license, counted), counted, now)
    const today = counterId(license.id, WRONG_REMOVAL_CODE, now)
    const [around] = await this.database.run<UsageRow>(
      READ_USAGE,
      {
        counters: [...days, today],
        license_id: license.id,
        vacated_seats: license.vacated_seats,
        user_id: user?.id ?? null,
        now,
        ...sameComputerValues(computer),
      },
      context
    )
    const { counters, ...held } = around as UsageRow
    return {
      held_seats: held.seats,
      vacated: Math.max(0, license.vacated_seats - held.vacated),
      returning: held.returning,
      used: countsOf(counters ?? {}, days),
      wrong_codes: counters?.[today] ?? 0,
    }
  }
}

/** The one row of {@link READ_USAGE}. */
type UsageRow = {
  counters: Record<string, number> | null
  seats: number
  vacated: number
  returning: boolean
}

/** Whether the row `activation` (an alias) freed a seat, and its computer took none since. */
const freed = (activation: string): string => `${activation}.status = 'ended'
  and not coalesce(${activation}.marks @> '["owner_reset"]', false)
  and ${activation}.deleted_at is null
  and ${activation}.ended_reason in (${VACATING_REASONS.map((reason) => `'${reason}'`).join(", ")})
  and not exists (
    select 1 from licensing_activation later
    where later.license_id = ${activation}.license_id
      and later.fingerprint = ${activation}.fingerprint and later.sequence > ${activation}.sequence
  )`

const SEATS_OF_ORDER = statement(
  "licensing_seats_of_order",
  `select case when bool_or(seats is null) then null else least(sum(seats), ${MOST_SEATS})::int end as seats
   from (select ${allSeatsSql("l")} as seats from licensing_license l
     where l.order_id = :order_id and l.deleted_at is null) licenses`
)

/**
 * What else a task on a license is judged by, in one round: counters; whether the computer that comes in
 * freed a vacated seat itself; and the seats that machine files hold, see `OfflineFileStoreService.held`.
 * Other computers took the seats that were freed first: as many as are vacated were freed last.
 */
const READ_USAGE = statement(
  "licensing_seats_around",
  `select
    (select json_object_agg(id, count) from licensing_usage_counter where id = any(:counters)) as counters,
    exists (
      select 1 from licensing_activation e
      where e.license_id = :license_id and ${freed("e")} and ${sameComputerSql("e")}
        and (select count(*) from (
          select 1 from licensing_activation o
          where o.license_id = e.license_id and ${freed("o")} and o.ended_at > e.ended_at
          limit :vacated_seats::integer) newer) < :vacated_seats::integer
    ) as returning,
    count(distinct a.id)::int as seats,
    count(distinct a.id) filter (where ${VACATED})::int as vacated
  from ${heldByFiles(":now")} and f.license_id = :license_id and not ${sameComputerSql("a")}
    and a.user_id is not distinct from :user_id`
)
