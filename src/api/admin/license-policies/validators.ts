import { createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"

import {
  MAX_KEY_FORMAT_LENGTH,
  MAX_KEY_PREFIX_LENGTH,
} from "../../../modules/licensing/domain/policies/key-pattern"
import { POLICY_NUMBERS } from "../../../modules/licensing/domain/policies/policy-rules"
import {
  OFFERED_AUTHORIZATIONS,
  OFFERED_KINDS,
} from "../../../modules/licensing/domain/policies/not-offered"
import {
  AUTHORIZATIONS,
  CONSUMPTION_PERIODS,
  ISSUE_ON,
  LICENSE_KINDS,
  ON_REFUND,
  QUANTITY_MODES,
  TERM_STARTS,
} from "../../../modules/licensing/domain/vocabulary"
import {
  booleanParam,
  codeField,
  customFieldsField,
  idField,
  idsParam,
  listParams,
  offeredEnum,
  recordField,
  reserved,
  textField,
} from "../../lib/schema-fields"
import { policyColumns } from "./query-config"

export const AdminGetLicensePolicyParams = createSelectParams()

export const AdminGetLicensePoliciesParams = listParams(policyColumns).extend({
  id: idsParam("id"),
  program_id: idsParam("program_id"),
  active: booleanParam,
  kind: z.union([z.enum(LICENSE_KINDS), z.array(z.enum(LICENSE_KINDS))]).optional(),
})

const number = (field: keyof typeof POLICY_NUMBERS) =>
  z.number().int().min(POLICY_NUMBERS[field].min).max(POLICY_NUMBERS[field].max)

const duration = z.string().max(32).nullish()

/**
 * Types and ranges only. What fields a policy may have together, and the forms of durations and keys, is
 * judged by `policyFaults` where it is stored, since an update is judged with what it leaves as it is.
 */
const policyShape = {
  name: textField("name", 255),
  active: z.boolean().optional(),
  kind: offeredEnum(LICENSE_KINDS, OFFERED_KINDS).optional(),
  authorization: offeredEnum(AUTHORIZATIONS, OFFERED_AUTHORIZATIONS).optional(),
  valid_duration: duration,
  term_starts: z.enum(TERM_STARTS).optional(),
  maintenance_duration: duration,
  subscription_duration: duration,
  grace_hours: number("grace_hours").optional(),
  quantity_mode: z.enum(QUANTITY_MODES).optional(),
  max_activations: number("max_activations").nullish(),
  max_transfers: number("max_transfers").nullish(),
  max_users: reserved(number("max_users").nullish()),
  allow_offline: z.boolean().optional(),
  offline_ttl_days: number("offline_ttl_days").nullish(),
  allow_license_files: z.boolean().optional(),
  license_file_ttl_days: number("license_file_ttl_days").optional(),
  allow_typed_codes: z.boolean().optional(),
  floating_seats: reserved(number("floating_seats").nullish()),
  floating_timeout_minutes: reserved(number("floating_timeout_minutes").nullish()),
  max_borrow_hours: reserved(number("max_borrow_hours").nullish()),
  max_consumptions: reserved(number("max_consumptions").nullish()),
  max_overages: reserved(number("max_overages").nullish()),
  consumption_period: reserved(z.enum(CONSUMPTION_PERIODS).nullish()),
  is_trial: z.boolean().optional(),
  trial_days: number("trial_days").nullish(),
  key_format: z.string().max(MAX_KEY_FORMAT_LENGTH).nullish(),
  key_prefix: z.string().max(MAX_KEY_PREFIX_LENGTH).nullish(),
  issue_on: z.enum(ISSUE_ON).optional(),
  on_refund: z.enum(ON_REFUND).optional(),
  fulfill_when_issued: z.boolean().optional(),
  features: z.array(z.string()).nullish(),
  custom_fields: customFieldsField.optional(),
  metadata: recordField("metadata").optional(),
}

export const AdminCreateLicensePolicy = z.object({
  ...policyShape,
  program_id: idField("program_id"),
  code: codeField,
})

/** `code` and `program_id` are let through so that the refusals can have their own error codes. */
export const AdminUpdateLicensePolicy = z
  .object({ ...policyShape, program_id: idField("program_id"), code: z.string() })
  .partial()

export type AdminCreateLicensePolicyType = z.infer<typeof AdminCreateLicensePolicy>
export type AdminUpdateLicensePolicyType = z.infer<typeof AdminUpdateLicensePolicy>
