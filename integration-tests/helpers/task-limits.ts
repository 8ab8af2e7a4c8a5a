import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../src/modules/licensing"
import {
  type StoredTaskLimits,
  SUBSCRIPTION_STATES,
  TASKS,
} from "../../src/modules/licensing/domain/seats/task-limits"
import { SYSTEM_ACTOR } from "../../src/modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../src/modules/licensing/service"

/** A matrix in which no task is counted; enabled as by default. */
export const NO_TASK_LIMITS: StoredTaskLimits = Object.fromEntries(
  SUBSCRIPTION_STATES.map((state) => [
    state,
    Object.fromEntries(TASKS.map((task) => [task, { daily: null, monthly: null }])),
  ])
)

/** For tests that do more in a day than a shop lets people and programs do by default. */
export async function withoutTaskLimits(container: MedusaContainer): Promise<void> {
  await container
    .resolve<LicensingModuleService>(LICENSING_MODULE)
    .settings.update({ task_limits: NO_TASK_LIMITS }, SYSTEM_ACTOR)
}
