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
import { faultsToErrors, type Translate } from "./faults"
import type { FlexibleLocking, LicensingSettings, TaskLimits } from "./types"

export type LockingFormValues = { flexible_locking: FlexibleLocking }
export type TaskFormValues = { task_limits: TaskLimits }
export type ManagerSettingsValues = Pick<
  LicensingSettings["managers"],
  "permissions" | "distribution"
>

/** The two ways in which a task is limited. */
export const TASK_WINDOWS = ["daily", "monthly"] as const

/** Judges the shop's rule for changed computers as the shop does. */
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

/** Judges the matrix as the shop does. All its numbers have the same bounds, said in few words. */
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

/** As the shop takes it: numbers that are still the default's are not sent, so they go on following it. */
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

/** Whether a cell's numbers are the default's, and nobody has typed others. */
export const isDefaultCell = (
  limits: TaskLimits,
  state: SubscriptionState,
  task: Task
): boolean => {
  const [one, other] = [limits[state][task], DEFAULT_TASK_LIMITS[state][task]]
  return one.per_seat && TASK_WINDOWS.every((window) => one[window] === other[window])
}

/** Whether two rules say the same, in whatever order they name their locks. */
export const sameLocking = (one: FlexibleLocking, other: FlexibleLocking): boolean =>
  one.max_hardware_changes === other.max_hardware_changes &&
  one.changeable.length === other.changeable.length &&
  one.changeable.every((lock) => other.changeable.includes(lock))

/** Whether a matrix says what it says before anybody sets one. */
export const isDefaultTaskLimits = (limits: TaskLimits): boolean =>
  SUBSCRIPTION_STATES.every((state) =>
    TASKS.every((task) => {
      const { enabled } = DEFAULT_TASK_LIMITS[state][task]
      return limits[state][task].enabled === enabled && isDefaultCell(limits, state, task)
    })
  )

/** As the shop takes it: a permission that is not offered (any more) is not sent. */
export const toManagerSettings = ({ permissions, distribution }: ManagerSettingsValues) => ({
  manager_permissions: effectivePermissions(permissions, distribution),
  distribution,
})

/** Whether the settings of managers say what they say before anybody makes them. */
export const isDefaultForManagers = ({
  permissions,
  distribution,
}: ManagerSettingsValues): boolean =>
  !distribution &&
  [...permissions].sort().join() === [...defaultPermissions(null, false)].sort().join()
