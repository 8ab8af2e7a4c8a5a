import {
  limitForSeats,
  subscriptionState,
  taskDecision,
  type TaskDecision,
  taskLimitOf,
} from "../seats/task-limits"
import type { Detail, Rule, TaskFacts, TaskLicense, TaskRequest } from "./facts"
import type { RefusalCode } from "./verdict-codes"

/** The state of the order's subscription, by which the shop's limits differ. */
export function stateOf(license: TaskLicense, now: Date) {
  return subscriptionState(license.subscription_expires_at, now)
}

/** The details of a decision that refuses with the code. */
export function detailIf(code: RefusalCode, decision: TaskDecision): Detail | false {
  return !decision.ok && decision.code === code ? { retry_at: decision.retry_at } : false
}

/** Whether a limit of the shop refuses a task with the code. */
export function limitRefuses(
  code: "TASK_DISABLED" | "MONTHLY_LIMIT" | "DAILY_LIMIT"
): Rule<TaskFacts & { license: TaskLicense }, TaskRequest> {
  return ({ license }, request, now) => {
    const limit = taskLimitOf(license.limits, stateOf(license, now), request.purpose, request)
    return detailIf(
      code,
      taskDecision(limitForSeats(limit, license.limit_seats), license.used, now)
    )
  }
}
