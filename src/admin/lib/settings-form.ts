import type { Resolver } from "react-hook-form"

import {
  flexibleLockingFaults,
  HARDWARE_LOCKS,
} from "../../modules/licensing/domain/seats/flexible-locking"
import {
  DEFAULT_TASK_LIMITS,
  MAX_TASK_LIMIT,
  type StoredTaskLimits,
  SUBSCRIPTION_STATES,
  type SubscriptionState,
  type Task,
  TASKS,
  taskLimitsFaults,
} from "../../modules/licensing/domain/seats/task-limits"
import {
  defaultPermissions,
  effectivePermissions,
} from "../../modules/licensing/domain/permissions/permissions"
import { DEFAULT_QUOTA_RETURN_DAYS } from "../../modules/licensing/domain/permissions/quotas"
import { faultsToErrors, type Translate } from "./faults"
import type { FlexibleLocking, LicensingSettings, TaskLimits } from "./types"

export type LockingFormValues = { flexible_locking: FlexibleLocking }
export type TaskFormValues = { task_limits: TaskLimits }
export type ManagerSettingsValues = Pick<
  LicensingSettings["managers"],
  "permissions" | "distribution"
> &
  Pick<LicensingSettings, "quota_return_days">

/** The two limits of a task. */
export const TASK_WINDOWS = ["daily", "monthly"] as const

/** Validates the shop's rule for changed computers as the shop does. */
export const lockingResolver =
  (t: Translate): Resolver<LockingFormValues> =>
  async (values) => {
    const faults = flexibleLockingFaults(values.flexible_locking)
    const bounds = {
      "flexible_locking.max_hardware_changes": { min: 0, max: HARDWARE_LOCKS.length },
    }
    return faults.length
      ? { values: {}, errors: faultsToErrors(faults, t, bounds) }
      : { values, errors: {} }
  }

/** Validates the matrix as the shop does. All its numbers have the same bounds and a short message. */
export const taskResolver =
  (t: Translate): Resolver<TaskFormValues> =>
  async (values) => {
    const faults = taskLimitsFaults(values.task_limits).map((fault) => ({
      ...fault,
      rule: "task_limit",
    }))
    const bounds = Object.fromEntries(
      faults.map(({ field }) => [field, { min: 0, max: MAX_TASK_LIMIT }])
    )
    return faults.length
      ? { values: {}, errors: faultsToErrors(faults, t, bounds) }
      : { values, errors: {} }
  }

/** The request body; default numbers are not sent, so that they keep following the default. */
export const toTaskLimits = ({
  task_limits,
}: TaskFormValues): { task_limits: StoredTaskLimits } => ({
  task_limits: Object.fromEntries(
    SUBSCRIPTION_STATES.map((state) => [
      state,
      Object.fromEntries(
        TASKS.map((task) => {
          const { enabled, daily, monthly } = task_limits[state][task]
          const isDefault = isDefaultCell(task_limits, state, task)
          return [task, isDefault ? { enabled } : { enabled, daily, monthly }]
        })
      ),
    ])
  ),
})

/** Whether a cell has the default numbers. */
export const isDefaultCell = (
  limits: TaskLimits,
  state: SubscriptionState,
  task: Task
): boolean => {
  const [one, other] = [limits[state][task], DEFAULT_TASK_LIMITS[state][task]]
  return one.per_seat && TASK_WINDOWS.every((window) => one[window] === other[window])
}

/** Whether two rules are equal, in any order of their locks. */
export const sameLocking = (one: FlexibleLocking, other: FlexibleLocking): boolean =>
  one.max_hardware_changes === other.max_hardware_changes &&
  one.changeable.length === other.changeable.length &&
  one.changeable.every((lock) => other.changeable.includes(lock))

/** Whether a matrix equals the default. */
export const isDefaultTaskLimits = (limits: TaskLimits): boolean =>
  SUBSCRIPTION_STATES.every((state) =>
    TASKS.every((task) => {
      const { enabled } = DEFAULT_TASK_LIMITS[state][task]
      return limits[state][task].enabled === enabled && isDefaultCell(limits, state, task)
    })
  )

/** The request body; permissions that are not offered are not sent. */
export const toManagerSettings = ({
  permissions,
  distribution,
  quota_return_days,
}: ManagerSettingsValues) => ({
  manager_permissions: effectivePermissions(permissions, distribution),
  distribution,
  quota_return_days,
})

/** Whether the settings of managers equal the default. */
export const isDefaultForManagers = ({
  permissions,
  distribution,
  quota_return_days,
}: ManagerSettingsValues): boolean =>
  !distribution &&
  quota_return_days === DEFAULT_QUOTA_RETURN_DAYS &&
  [...permissions].sort().join() === [...defaultPermissions(null, false)].sort().join()
