import { z } from "@medusajs/framework/zod"

import { MANAGER_STATUSES } from "../../../modules/licensing/domain/vocabulary"
import { MANAGER_SORTS } from "../../../modules/licensing/managers/types"
import { idField, limitField, listParams, pageFields, textField } from "../../lib/schema-fields"

const permissions = z.array(textField("permissions", 100)).max(50)

const names = {
  first_name: textField("first_name", 255).nullish(),
  last_name: textField("last_name", 255).nullish(),
  phone: textField("phone", 50).nullish(),
}

/** `q` is a part of the e-mail or name. */
export const AdminGetLicenseManagersParams = listParams(MANAGER_SORTS)
  .omit({ fields: true })
  .extend({
    q: textField("q", 100).optional(),
    status: z.enum(MANAGER_STATUSES).optional(),
  })
export type AdminGetLicenseManagersParamsType = z.infer<typeof AdminGetLicenseManagersParams>

export const AdminGetManagedOrdersParams = z.object(pageFields)
export type AdminGetManagedOrdersParamsType = z.infer<typeof AdminGetManagedOrdersParams>

export const AdminGetManagerEventsParams = z.object(pageFields)
export type AdminGetManagerEventsParamsType = z.infer<typeof AdminGetManagerEventsParams>

/** Absent = unchanged. `quotas` replaces what the manager may issue; `reset_used` = what is counted becomes 0. */
export const AdminUpdateLicenseManager = z.object({
  ...names,
  permissions: permissions.optional(),
  disabled: z.boolean().optional(),
  quotas: z
    .array(
      z.strictObject({
        policy_id: idField("policy_id"),
        granted: limitField,
        reset_used: z.boolean().optional(),
      })
    )
    .max(1000)
    .refine((quotas) => new Set(quotas.map(({ policy_id }) => policy_id)).size === quotas.length, {
      message: "Field 'quotas' names a policy twice",
    })
    .optional(),
})
export type AdminUpdateLicenseManagerType = z.infer<typeof AdminUpdateLicenseManager>

/** `permissions` absent = the manager's usual ones. */
export const AssignLicenseManager = z.object({
  email: z.email({ error: "Field 'email' must be an e-mail address" }).max(320),
  ...names,
  permissions: permissions.optional(),
})
export type AssignLicenseManagerType = z.infer<typeof AssignLicenseManager>

export const AdminGetManagerScopesParams = z.object(pageFields)
export type AdminGetManagerScopesParamsType = z.infer<typeof AdminGetManagerScopesParams>

/** Exactly one of `customer_id` and `customer_group_id`; `permissions` absent = the manager's usual ones. */
export const AdminAddManagerScope = z
  .strictObject({
    customer_id: idField("customer_id").optional(),
    customer_group_id: idField("customer_group_id").optional(),
    permissions: permissions.optional(),
  })
  .refine(
    ({ customer_id, customer_group_id }) =>
      (customer_id === undefined) !== (customer_group_id === undefined),
    { message: "Either 'customer_id' or 'customer_group_id' is required" }
  )
export type AdminAddManagerScopeType = z.infer<typeof AdminAddManagerScope>

export const SetManagerPermissions = z.object({ permissions })
export type SetManagerPermissionsType = z.infer<typeof SetManagerPermissions>
