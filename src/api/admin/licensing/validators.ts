import { z } from "@medusajs/framework/zod"

import { HARDWARE_LOCKS, LOCKS } from "../../../modules/licensing/domain/seats/flexible-locking"
import { MAX_QUOTA_RETURN_DAYS } from "../../../modules/licensing/domain/permissions/quotas"
import { MAX_OWNER_RESETS } from "../../../modules/licensing/domain/seats/owner-resets"
import {
  DEFAULT_OVERLAP_DAYS,
  MAX_OVERLAP_DAYS,
} from "../../../modules/licensing/domain/signing-keys"
import {
  MAX_TASK_LIMIT,
  SUBSCRIPTION_STATES,
  TASKS,
} from "../../../modules/licensing/domain/seats/task-limits"
import { booleanParam, reasonField, textField } from "../../lib/schema-fields"

const limit = z.number().int().min(0).max(MAX_TASK_LIMIT).nullable().optional()
const task = z.strictObject({ enabled: z.boolean().optional(), daily: limit, monthly: limit })
const tasks = z.partialRecord(z.enum(TASKS), task)

/** The settings that staff may change; absent = unchanged. `mail_include_keys` null = as the plugin's option
 * says; `task_limits`, `flexible_locking`, `owner_resets_per_year`, `quota_return_days` and `manager_permissions` replace what is set, null = the default. */
export const AdminUpdateLicensingSettings = z.object({
  mail_include_keys: z.boolean().nullish(),
  task_limits: z.partialRecord(z.enum(SUBSCRIPTION_STATES), tasks).nullish(),
  flexible_locking: z
    .strictObject({
      changeable: z.array(z.enum(LOCKS)).max(LOCKS.length),
      max_hardware_changes: z.number().int().min(0).max(HARDWARE_LOCKS.length),
    })
    .nullish(),
  owner_resets_per_year: z.number().int().min(0).max(MAX_OWNER_RESETS).nullish(),
  quota_return_days: z.number().int().min(0).max(MAX_QUOTA_RETURN_DAYS).nullish(),
  manager_permissions: z.array(textField("manager_permissions", 100)).max(50).nullish(),
  distribution: z.boolean().optional(),
  rekey_by_owner: z.boolean().optional(),
})
export type AdminUpdateLicensingSettingsType = z.infer<typeof AdminUpdateLicensingSettings>

/** A new signing key: how long the former one stays published, and why; 0 days need a reason. */
export const AdminRotateSigningKey = z.strictObject({
  overlap_days: z.number().int().min(0).max(MAX_OVERLAP_DAYS).default(DEFAULT_OVERLAP_DAYS),
  reason: reasonField,
})
export type AdminRotateSigningKeyType = z.infer<typeof AdminRotateSigningKey>

export const AdminRetireSigningKey = z.strictObject({ reason: reasonField })
export type AdminRetireSigningKeyType = z.infer<typeof AdminRetireSigningKey>

/** How many months a report goes back, the present one included. */
export const AdminGetDistributionParams = z.object({
  months: z.coerce
    .number()
    .int()
    .min(1)
    .max(120)
    .default(12)
    .describe("Months back, the present one included."),
})
/** `bom=false` leaves the byte order mark out. */
export const AdminExportDistributionParams = AdminGetDistributionParams.extend({
  bom: booleanParam,
})
export type AdminExportDistributionParamsType = z.infer<typeof AdminExportDistributionParams>
export type AdminGetDistributionParamsType = z.infer<typeof AdminGetDistributionParams>
