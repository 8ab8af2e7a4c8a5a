import type { Context } from "@medusajs/framework/types"

import { allSeats, MOST_SEATS, seatTotal } from "../domain/seats/seats"
import {
  type ActKind,
  countableTasks,
  countedTask,
  isLimited,
  subscriptionState,
  type Task,
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
  type NamedValues,
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
    const { user } = how
    const [around] = looksAround(license, task, how, now)
      ? await this.database.run<UsageRow>(
          READ_USAGE,
          { user_id: user?.id ?? null, ...usageValues(license, task, how.computer, now) },
          context
        )
      : []
    return await this.with(around ?? null, license, task, how, now, context)
  }

  /** {@link of}, with what was read around the license already; null = nothing had to be. */
  async with(
    around: UsageRow | null,
    license: TaskSubject,
    task: Task,
    how: UsageQuery,
    now: Date,
    context: Context
  ): Promise<TaskLicense> {
    const limits = taskLimits(license.task_limits)
    const isNamed = license.authorization === "named_user"
    return {
      ...license,
      ...(around ? usageOf(around, license, task, how.kind, now) : NO_USAGE),
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
}

/** Whether anything is counted, vacated or out, by which the task is judged besides the license. */
export function looksAround(
  license: TaskSubject,
  task: Task,
  { byCode, byStaff }: Pick<UsageQuery, "byCode" | "byStaff">,
  now: Date
): boolean {
  const limits = taskLimits(license.task_limits)[
    subscriptionState(license.subscription_expires_at, now)
  ]
  const counts =
    byCode || (!byStaff && countableTasks(task).some((each) => isLimited(limits[each])))
  return counts || hasClaims(license, task, now)
}

/** The placeholders of {@link usageSql}. */
export function usageValues(
  license: TaskSubject,
  task: Task,
  computer: Computer | null,
  now: Date
): NamedValues & ReturnType<typeof sameComputerValues> {
  const months = countableTasks(task).map((counted) =>
    daysOf(countedSubject(license, counted), counted, now)
  )
  const today = counterId(license.id, WRONG_REMOVAL_CODE, now)
  const spans = [...months, [today]]
  return {
    counters_from: spans.map((days) => days[0] as string),
    counters_to: spans.map((days) => days.at(-1) as string),
    license_id: license.id,
    vacated_seats: license.vacated_seats,
    now,
    ...sameComputerValues(computer),
  }
}

function usageOf(
  { counters, seats, vacated, returning }: UsageRow,
  license: TaskSubject,
  task: Task,
  kind: ActKind,
  now: Date
): LicenseUsage {
  const counted = countedTask(task, kind)
  return {
    held_seats: seats,
    vacated: Math.max(0, license.vacated_seats - vacated),
    returning,
    used: countsOf(counters ?? {}, daysOf(countedSubject(license, counted), counted, now)),
    wrong_codes: counters?.[counterId(license.id, WRONG_REMOVAL_CODE, now)] ?? 0,
  }
}

/** The one row of {@link usageSql}. */
export type UsageRow = {
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
 * What else a task on a license is judged by: counters; whether the computer that comes in
 * freed a vacated seat itself; and the seats that machine files hold, see `OfflineFileStoreService.held`.
 * Other computers took the seats that were freed first: as many as are vacated were freed last.
 * @param user the id of the named user whose computers are meant; null = of none
 */
export const usageSql = (user: string): string => `select
    (select json_object_agg(c.id, c.count)
      from unnest(:counters_from::text[], :counters_to::text[]) span (first, last)
      join licensing_usage_counter c on c.id between span.first and span.last) as counters,
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
    and a.user_id is not distinct from ${user}`

const READ_USAGE = statement("licensing_seats_around", usageSql(":user_id::text"))
