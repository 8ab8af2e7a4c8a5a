import type { FieldFault } from "../field-fault"

/** Self-service acts on activations. Staff are not bound by their limits. */
export const TASKS = ["activate", "reactivate", "transfer", "remove"] as const
export type Task = (typeof TASKS)[number]

/** State of the order's subscription, which gates what customers may do with its licenses. */
export const SUBSCRIPTION_STATES = ["no_subscription", "valid", "expired"] as const
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number]

/** Whether a task is offered, and how often in a UTC calendar day and month; null = no limit. */
export type TaskLimit = {
  enabled: boolean
  daily: number | null
  monthly: number | null
  /** The numbers are the default, per seat; false = set by staff. */
  per_seat: boolean
}

/** The matrix of the settings. */
export type TaskLimits = Record<SubscriptionState, Record<Task, TaskLimit>>

/**
 * A stored matrix, without cells that were never set. If only one number of a cell is set, the other is
 * unlimited.
 */
export type StoredTaskLimits = Partial<
  Record<SubscriptionState, Partial<Record<Task, Partial<Omit<TaskLimit, "per_seat">>>>>
>

/** Highest limit that may be set. */
export const MAX_TASK_LIMIT = 1_000_000

/** Number of wrong removal, serial or verification codes in a UTC day that locks a subject. */
export const WRONG_CODES_PER_DAY = 5

const WINDOWS = ["daily", "monthly"] as const

const mapTasks = (limit: (state: SubscriptionState, task: Task) => TaskLimit): TaskLimits =>
  Object.fromEntries(
    SUBSCRIPTION_STATES.map((state) => [
      state,
      Object.fromEntries(TASKS.map((task) => [task, limit(state, task)])),
    ])
  ) as TaskLimits

/**
 * Default limits per seat: enough for new computers and repairs, too few for several computers that take turns
 * on one seat. Moving a seat always takes a removal, so the limit on removals is the one that stops it.
 */
const DEFAULT_COUNTS: Record<Task, { daily: number; monthly: number }> = {
  activate: { daily: 5, monthly: 20 },
  reactivate: { daily: 2, monthly: 10 },
  transfer: { daily: 2, monthly: 10 },
  remove: { daily: 2, monthly: 10 },
}

/** All enabled within modest limits, but nothing once the order's subscription has expired. */
export const DEFAULT_TASK_LIMITS: TaskLimits = mapTasks((state, task) => ({
  enabled: state !== "expired",
  ...DEFAULT_COUNTS[task],
  per_seat: true,
}))

/** The whole matrix: cells that were set, defaults elsewhere. */
export function taskLimits(stored: StoredTaskLimits | null): TaskLimits {
  if (stored === null) {
    return DEFAULT_TASK_LIMITS
  }
  return mapTasks((state, task) => {
    const standard = DEFAULT_TASK_LIMITS[state][task]
    const { enabled = standard.enabled, daily, monthly } = stored[state]?.[task] ?? {}
    return daily === undefined && monthly === undefined
      ? { ...standard, enabled }
      : { enabled, daily: daily ?? null, monthly: monthly ?? null, per_seat: false }
  })
}

/**
 * The limit for a number of seats.
 * @param seats null = unlimited, which makes a limit per seat unlimited
 */
export function limitForSeats(limit: TaskLimit, seats: number | null): TaskLimit {
  if (!limit.per_seat) {
    return limit
  }
  const times = (count: number | null) =>
    count === null || seats === null ? null : count * Math.max(1, seats)
  return { ...limit, daily: times(limit.daily), monthly: times(limit.monthly) }
}

/** Faults of a matrix as input. Empty = it may be stored. */
export function taskLimitsFaults(limits: StoredTaskLimits): FieldFault<"task_limits">[] {
  const faults: FieldFault<"task_limits">[] = []
  const fault = (path: string, rule: string, message: string) =>
    faults.push({ field: `task_limits.${path}`, rule, message })
  for (const [state, tasks] of Object.entries(limits)) {
    if (!(SUBSCRIPTION_STATES as readonly string[]).includes(state)) {
      fault(state, "unknown_state", `must be one of ${SUBSCRIPTION_STATES.join(", ")}`)
      continue
    }
    for (const [task, limit] of Object.entries(tasks)) {
      const path = `${state}.${task}`
      if (!(TASKS as readonly string[]).includes(task)) {
        fault(path, "unknown_task", `must be one of ${TASKS.join(", ")}`)
        continue
      }
      if (limit.enabled !== undefined && typeof limit.enabled !== "boolean") {
        fault(`${path}.enabled`, "boolean", "must be true or false")
      }
      for (const window of WINDOWS) {
        const value = limit[window] ?? null
        if (value !== null && (!Number.isInteger(value) || value < 0 || value > MAX_TASK_LIMIT)) {
          fault(
            `${path}.${window}`,
            "range",
            `must be a whole number from 0 to ${MAX_TASK_LIMIT}, or null for no limit`
          )
        }
      }
    }
  }
  return faults
}

/** The order's state at `now`. `expires_at` is the first instant at which the subscription is over. */
export function subscriptionState(expires_at: Date | null, now: Date): SubscriptionState {
  if (expires_at === null) {
    return "no_subscription"
  }
  return now.getTime() >= expires_at.getTime() ? "expired" : "valid"
}

/**
 * The subject that counts a task, and so the row to lock: the order for removals, the license for the others.
 * Without an order it is always the license.
 */
export function taskScope(task: Task, has_order: boolean): "license" | "order" {
  return task === "remove" && has_order ? "order" : "license"
}

/** Facts that make an act count as another task than the requested one. */
export type ActKind = {
  /** For an activation: its machine codes are older than the computer's last removal. */
  stale_codes?: boolean
  /** For a reactivation: the computer differs from the first one of its chain by more than the rule allows. */
  drifted?: boolean
  /** For a removal: the owner ends it without a removal code, as the settings allow. */
  owner_reset?: boolean
}

/**
 * The task whose limits an attempt counts against. Activating with codes from before the computer's last
 * removal (disk formatted, backup restored) counts as a reactivation. A reactivation on another computer than
 * the chain began with counts as a transfer, like an owner's reset.
 */
export function countedTask(task: Task, { stale_codes, drifted, owner_reset }: ActKind): Task {
  if (task === "activate" && stale_codes) {
    return "reactivate"
  }
  const moves = (task === "reactivate" && drifted) || (task === "remove" && owner_reset)
  return moves ? "transfer" : task
}

/** The tasks that an attempt may come to count as, whatever is found out about it. */
export function countableTasks(task: Task): Task[] {
  const kinds: ActKind[] = [{}, { stale_codes: true }, { drifted: true }, { owner_reset: true }]
  return [...new Set(kinds.map((kind) => countedTask(task, kind)))]
}

/** The limit of one attempt: that of the task it counts as, enabled only if both tasks are. */
export function taskLimitOf(
  limits: TaskLimits,
  state: SubscriptionState,
  task: Task,
  kind: ActKind = {}
): TaskLimit {
  const counted = limits[state][countedTask(task, kind)]
  return { ...counted, enabled: counted.enabled && limits[state][task].enabled }
}

/** Whether the number of acts is limited, so that earlier ones matter. */
export function isLimited({ daily, monthly }: TaskLimit): boolean {
  return daily !== null || monthly !== null
}

/** A span of time: `from` is in it, `until` no longer. */
export type TimeWindow = { from: Date; until: Date }

/** The UTC calendar day around `now`. */
export function utcDay(now: Date): TimeWindow {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()]
  return { from: utc(year, month, day), until: utc(year, month, day + 1) }
}

/** The UTC calendar month around `now`. */
export function utcMonth(now: Date): TimeWindow {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  return { from: utc(year, month, 1), until: utc(year, month + 1, 1) }
}

/**
 * The spans in which acts are counted at `now`. A reset starts the count again: earlier acts are left out,
 * while the limits reopen when they would have anyway.
 */
export function countingWindows(
  now: Date,
  reset_at: Date | null
): { day: TimeWindow; month: TimeWindow } {
  const sinceReset = ({ from, until }: TimeWindow): TimeWindow => ({
    from: reset_at && reset_at.getTime() > from.getTime() ? reset_at : from,
    until,
  })
  return { day: sinceReset(utcDay(now)), month: sinceReset(utcMonth(now)) }
}

/** Acts in the windows of {@link countingWindows}, without refused attempts and acts of staff. */
export type TaskCounts = { day: number; month: number }

/** Whether one more act is allowed; `retry_at` = when the limit opens again. */
export type TaskDecision =
  | { ok: true }
  | { ok: false; code: "TASK_DISABLED"; retry_at: null }
  | { ok: false; code: "MONTHLY_LIMIT" | "DAILY_LIMIT" | "TASK_LOCKED"; retry_at: Date }

/**
 * Whether the limit leaves room for one more act at `now`. If day and month are both used up, the month
 * refuses, since tomorrow would not help.
 */
export function taskDecision(limit: TaskLimit, used: TaskCounts, now: Date): TaskDecision {
  if (!limit.enabled) {
    return { ok: false, code: "TASK_DISABLED", retry_at: null }
  }
  if (limit.monthly !== null && used.month >= limit.monthly) {
    return { ok: false, code: "MONTHLY_LIMIT", retry_at: utcMonth(now).until }
  }
  if (limit.daily !== null && used.day >= limit.daily) {
    return { ok: false, code: "DAILY_LIMIT", retry_at: utcDay(now).until }
  }
  return { ok: true }
}

/**
 * Whether a subject that gave `wrong_today` wrong codes since the day began, or since staff unlocked it, may
 * try another. Once locked, the right code is refused as well.
 */
export function wrongCodeDecision(wrong_today: number, now: Date): TaskDecision {
  return wrong_today >= WRONG_CODES_PER_DAY
    ? { ok: false, code: "TASK_LOCKED", retry_at: utcDay(now).until }
    : { ok: true }
}

function utc(year: number, month: number, day: number): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month, day)
  return date
}

/** Name under which wrong removal codes of a license are counted. */
export const WRONG_REMOVAL_CODE = "wrong_removal_code"
