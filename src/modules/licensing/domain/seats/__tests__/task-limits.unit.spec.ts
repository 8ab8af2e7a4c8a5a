import fc from "fast-check"

import {
  limitForSeats,
  type ActKind,
  countableTasks,
  countedTask,
  countingWindows,
  DEFAULT_TASK_LIMITS,
  isLimited,
  MAX_TASK_LIMIT,
  type StoredTaskLimits,
  SUBSCRIPTION_STATES,
  type SubscriptionState,
  subscriptionState,
  type Task,
  type TaskCounts,
  taskDecision,
  type TaskLimit,
  taskLimitOf,
  taskLimits,
  taskLimitsFaults,
  TASKS,
  taskScope,
  utcDay,
  utcMonth,
  WRONG_CODES_PER_DAY,
  wrongCodeDecision,
} from "../task-limits"

const NOW = new Date("2028-02-28T23:59:59.999Z")
const at = (text: string) => new Date(text)

describe("the task that an act counts as", () => {
  it.each<[Task, ActKind, Task]>([
    ["activate", {}, "activate"],
    ["activate", { stale_codes: true }, "reactivate"],
    ["activate", { drifted: true, owner_reset: true }, "activate"],
    ["reactivate", { stale_codes: true }, "reactivate"],
    ["reactivate", { drifted: true }, "transfer"],
    ["reactivate", { owner_reset: true }, "reactivate"],
    ["remove", { owner_reset: true }, "transfer"],
    ["remove", { drifted: true }, "remove"],
    ["transfer", { drifted: true }, "transfer"],
  ])("%s with %p counts as %s", (task, kind, counted) => {
    expect(countedTask(task, kind)).toBe(counted)
  })
})

describe("earlier acts matter", () => {
  it.each([
    [null, null, false],
    [0, null, true],
    [null, 3, true],
    [1, 3, true],
  ])("for %p a day and %p a month: %p", (daily, monthly, limited) => {
    expect(isLimited({ enabled: true, per_seat: false, daily, monthly })).toBe(limited)
  })
})

describe("the matrix", () => {
  it.each(
    SUBSCRIPTION_STATES.flatMap((state) =>
      TASKS.map((task): [SubscriptionState, Task] => [state, task])
    )
  )("by default: %s, %s", (state, task) => {
    const { enabled, daily, monthly, per_seat } = DEFAULT_TASK_LIMITS[state][task]
    expect({ enabled, per_seat }).toEqual({ enabled: state !== "expired", per_seat: true })
    expect(daily).toBeGreaterThan(0)
    expect(monthly).toBeGreaterThan(daily as number)
  })

  it("keeps what was set and fills in the rest", () => {
    const limits = taskLimits({
      valid: { remove: { daily: 1 } },
      expired: { remove: { enabled: true } },
    })
    expect(limits.valid.remove).toEqual({
      enabled: true,
      daily: 1,
      monthly: null,
      per_seat: false,
    })
    expect(limits.expired.remove).toEqual({
      ...DEFAULT_TASK_LIMITS.expired.remove,
      enabled: true,
    })
    expect(limits.expired.activate).toEqual(DEFAULT_TASK_LIMITS.expired.activate)
    expect(taskLimits(null)).toEqual(DEFAULT_TASK_LIMITS)
  })

  it.each<[string, unknown, string[]]>([
    ["the default", DEFAULT_TASK_LIMITS, []],
    ["nothing", {}, []],
    ["bounds", { valid: { remove: { daily: 0, monthly: MAX_TASK_LIMIT } } }, []],
    ["an unknown state", { paused: {} }, ["paused unknown_state"]],
    ["an unknown task", { valid: { borrow: {} } }, ["valid.borrow unknown_task"]],
    ["below zero", { valid: { remove: { daily: -1 } } }, ["valid.remove.daily range"]],
    ["a half", { expired: { transfer: { monthly: 0.5 } } }, ["expired.transfer.monthly range"]],
    ["too high", { valid: { remove: { daily: 1_000_001 } } }, ["valid.remove.daily range"]],
    ["no number", { valid: { remove: { daily: "3" } } }, ["valid.remove.daily range"]],
    ["no switch", { valid: { activate: { enabled: 1 } } }, ["valid.activate.enabled boolean"]],
  ])("faults: %s", (_, limits, expected) => {
    const faults = taskLimitsFaults(limits as StoredTaskLimits)
    expect(faults.map(({ field, rule }) => `${field} ${rule}`)).toEqual(
      expected.map((fault) => `task_limits.${fault}`)
    )
  })
})

describe("subscriptionState", () => {
  it.each<[string | null, SubscriptionState]>([
    [null, "no_subscription"],
    ["2028-02-29T00:00:00.000Z", "valid"],
    ["2028-02-28T23:59:59.999Z", "expired"],
    ["2020-01-01T00:00:00.000Z", "expired"],
  ])("%p: %s", (expires, state) => {
    expect(subscriptionState(expires === null ? null : at(expires), NOW)).toBe(state)
  })
})

describe("what an act counts as", () => {
  it.each<[Task, boolean, "license" | "order"]>([
    ["activate", true, "license"],
    ["reactivate", true, "license"],
    ["transfer", true, "license"],
    ["remove", true, "order"],
    ["remove", false, "license"],
  ])("%s, with an order %p: per %s", (task, has_order, scope) => {
    expect(taskScope(task, has_order)).toBe(scope)
  })

  it.each<[Task, ActKind, Task]>([
    ["activate", {}, "activate"],
    ["activate", { stale_codes: true }, "reactivate"],
    ["activate", { drifted: true }, "activate"],
    ["reactivate", { stale_codes: true }, "reactivate"],
    ["reactivate", { drifted: true }, "transfer"],
    ["transfer", { stale_codes: true, drifted: true }, "transfer"],
  ])("%s that is %p counts as %s", (task, kind, counted) => {
    expect(countedTask(task, kind)).toBe(counted)
  })

  it("needs both tasks enabled where stale codes come in", () => {
    const limits = taskLimits({
      valid: { reactivate: { daily: 2 }, activate: { daily: 9 } },
      no_subscription: { reactivate: { enabled: false } },
      expired: { reactivate: { enabled: true } },
    })
    expect(taskLimitOf(limits, "valid", "activate", { stale_codes: true })).toMatchObject({
      enabled: true,
      daily: 2,
    })
    expect(taskLimitOf(limits, "valid", "activate")).toMatchObject({ enabled: true, daily: 9 })
    expect(taskLimitOf(limits, "no_subscription", "activate", { stale_codes: true }).enabled).toBe(
      false
    )
    expect(taskLimitOf(limits, "expired", "activate", { stale_codes: true }).enabled).toBe(false)
  })
})

describe("limits for each seat", () => {
  it.each<[number | null, number | null]>([
    [1, 2],
    [0, 2],
    [10, 20],
    [null, null],
  ])("with %p seats the default lets one remove %p a day", (seats, daily) => {
    expect(limitForSeats(DEFAULT_TASK_LIMITS.valid.remove, seats).daily).toBe(daily)
  })

  it("apply to the whole license once set, no limit included", () => {
    const limits = taskLimits({ valid: { remove: { daily: 3 }, activate: { monthly: null } } })
    expect(limitForSeats(limits.valid.remove, 10)).toMatchObject({ daily: 3, monthly: null })
    expect(limitForSeats(limits.valid.activate, 10)).toMatchObject({ daily: null, monthly: null })
  })
})

describe("windows", () => {
  it.each<[string, string, string, string, string]>([
    ["2028-02-28T23:59:59.999Z", "2028-02-28", "2028-02-29", "2028-02-01", "2028-03-01"],
    ["2028-02-29T00:00:00.000Z", "2028-02-29", "2028-03-01", "2028-02-01", "2028-03-01"],
    ["2027-12-31T12:00:00.000Z", "2027-12-31", "2028-01-01", "2027-12-01", "2028-01-01"],
    // Clocks elsewhere change on this day; UTC does not.
    ["2026-03-29T01:30:00.000Z", "2026-03-29", "2026-03-30", "2026-03-01", "2026-04-01"],
  ])("%s", (now, day, next, month, nextMonth) => {
    expect(utcDay(at(now))).toEqual({ from: at(day), until: at(next) })
    expect(utcMonth(at(now))).toEqual({ from: at(month), until: at(nextMonth) })
  })

  it("leave each instant in exactly one day and month, of whole days", () => {
    const instants = fc.date({ min: at("1970-01-01"), max: at("2200-01-01"), noInvalidDate: true })
    fc.assert(
      fc.property(instants, (now) => {
        for (const window of [utcDay, utcMonth]) {
          const { from, until } = window(now)
          expect(from.getTime()).toBeLessThanOrEqual(now.getTime())
          expect(until.getTime()).toBeGreaterThan(now.getTime())
          expect(from.getTime() % 86_400_000).toBe(0)
          expect(window(from)).toEqual({ from, until })
          expect(window(until).from).toEqual(until)
        }
      })
    )
  })

  it.each<[string, string | null, string, string]>([
    ["no reset", null, "2028-02-28", "2028-02-01"],
    ["a reset today", "2028-02-28T10:00:00Z", "2028-02-28T10:00:00Z", "2028-02-28T10:00:00Z"],
    ["a reset this month", "2028-02-03T10:00:00Z", "2028-02-28", "2028-02-03T10:00:00Z"],
    ["a reset long ago", "2027-02-28T10:00:00Z", "2028-02-28", "2028-02-01"],
  ])("count again after %s", (_, reset, day, month) => {
    expect(countingWindows(NOW, reset === null ? null : at(reset))).toEqual({
      day: { from: at(day), until: at("2028-02-29") },
      month: { from: at(month), until: at("2028-03-01") },
    })
  })
})

describe("taskDecision", () => {
  const limit = (over: Partial<TaskLimit> = {}): TaskLimit => ({
    enabled: true,
    daily: null,
    monthly: null,
    per_seat: false,
    ...over,
  })

  it.each<[string, Partial<TaskLimit>, TaskCounts, string | true, string | null]>([
    ["no limits", {}, { day: 1_000, month: 9_000 }, true, null],
    ["disabled", { enabled: false }, { day: 0, month: 0 }, "TASK_DISABLED", null],
    [
      "disabled before limits",
      { enabled: false, daily: 0 },
      { day: 1, month: 1 },
      "TASK_DISABLED",
      null,
    ],
    ["below the day's", { daily: 2 }, { day: 1, month: 30 }, true, null],
    ["at the day's", { daily: 2 }, { day: 2, month: 2 }, "DAILY_LIMIT", "2028-02-29"],
    ["0 a day", { daily: 0 }, { day: 0, month: 0 }, "DAILY_LIMIT", "2028-02-29"],
    ["below the month's", { monthly: 10 }, { day: 9, month: 9 }, true, null],
    ["at the month's", { monthly: 10 }, { day: 0, month: 10 }, "MONTHLY_LIMIT", "2028-03-01"],
    ["above both", { daily: 1, monthly: 1 }, { day: 4, month: 4 }, "MONTHLY_LIMIT", "2028-03-01"],
  ])("%s", (_, over, used, expected, retry) => {
    const decision = taskDecision(limit(over), used, NOW)
    expect(decision.ok || decision.code).toBe(expected)
    expect((!decision.ok && decision.retry_at) || null).toEqual(retry === null ? null : at(retry))
  })

  it("opens at its own retry_at if nothing is done until then", () => {
    const acts = fc.array(fc.integer({ min: 0, max: 60 * 24 * 60 }), { maxLength: 30 })
    const small = fc.option(fc.integer({ min: 1, max: 3 }))
    fc.assert(
      fc.property(acts, small, small, (minutes, daily, monthly) => {
        const done = minutes.map((minute) => NOW.getTime() - minute * 60_000)
        const counts = (now: Date): TaskCounts => {
          const { day, month } = countingWindows(now, null)
          return {
            day: done.filter((time) => time >= day.from.getTime()).length,
            month: done.filter((time) => time >= month.from.getTime()).length,
          }
        }
        const decision = taskDecision(limit({ daily, monthly }), counts(NOW), NOW)
        if (!decision.ok) {
          const opens = decision.retry_at as Date
          const before = new Date(opens.getTime() - 1)
          expect(taskDecision(limit({ daily, monthly }), counts(before), before).ok).toBe(false)
          expect(taskDecision(limit({ daily, monthly }), counts(opens), opens).ok).toBe(true)
        }
      })
    )
  })
})

describe("wrongCodeDecision", () => {
  it.each([0, 1, WRONG_CODES_PER_DAY - 1])("%p wrong codes: another try", (wrong) => {
    expect(wrongCodeDecision(wrong, NOW)).toEqual({ ok: true })
  })

  it.each([5, 6, 100])("%p wrong codes: locked until the next UTC day", (wrong) => {
    expect(wrongCodeDecision(wrong, NOW)).toEqual({
      ok: false,
      code: "TASK_LOCKED",
      retry_at: at("2028-02-29"),
    })
  })
})

it.each([
  ["activate", ["activate", "reactivate"]],
  ["reactivate", ["reactivate", "transfer"]],
  ["transfer", ["transfer"]],
  ["remove", ["remove", "transfer"]],
] as const)("%s may come to count as %s", (task, counted) => {
  expect(countableTasks(task)).toEqual(counted)
})
