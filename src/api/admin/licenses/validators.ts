import { z } from "@medusajs/framework/zod"

import { MAX_KEY_GRACE_HOURS, RESET_PARTS } from "../../../modules/licensing/domain/license-acts"
import { LICENSE_SORTS } from "../../../modules/licensing/licenses/license-filters-types"
import { licenseFilterFields } from "../../lib/license-filter-fields"
import {
  booleanParam,
  featureCodesField,
  idField,
  expiryField,
  limitField,
  pageFields,
  reasonField,
  recordField,
  linesField,
  textField,
} from "../../lib/schema-fields"
import { licenseDatesInput, licenseTermsInput } from "../../lib/term-fields"

const sorts = LICENSE_SORTS.flatMap((column) => [column, `-${column}` as const])
const order = z.enum(sorts).optional()

/** Filters, sorting and paging of a list of licenses. */
export const AdminGetLicensesParams = z.object({ ...licenseFilterFields, ...pageFields, order })
export type AdminGetLicensesParamsType = z.infer<typeof AdminGetLicensesParams>

/** The same in a body, where `q` may be a whole key. */
export const AdminSearchLicenses = AdminGetLicensesParams
export type AdminSearchLicensesType = AdminGetLicensesParamsType

/** `keys`: whole keys instead of masked ones; `bom` = false: no byte order mark before the file. */
export const AdminExportLicensesParams = z.object({
  ...licenseFilterFields,
  keys: booleanParam,
  bom: booleanParam,
})
export type AdminExportLicensesParamsType = z.infer<typeof AdminExportLicensesParams>

export const AdminGetLicenseEventsParams = z.object(pageFields)
export type AdminGetLicenseEventsParamsType = z.infer<typeof AdminGetLicenseEventsParams>

/** The editable fields of a license; absent = unchanged. Its kind, program and policy never change. */
export const AdminUpdateLicense = z.object({
  granted_seats: z.number().int().min(0).max(1_000_000).optional(),
  ...licenseDatesInput,
  ...licenseTermsInput,
  offline_ttl_days: limitField.optional(),
  is_trial: z.boolean().optional(),
  is_test: z.boolean().optional(),
  features: featureCodesField.optional(),
  note: linesField("note", 1000).nullish(),
  metadata: recordField("metadata").optional(),
})
export type AdminUpdateLicenseType = z.infer<typeof AdminUpdateLicense>

/** Body of suspend, reinstate, revoke and delete. */
export const AdminLicenseAct = z.object({ reason: reasonField })
export type AdminLicenseActType = z.infer<typeof AdminLicenseAct>

/** `parts` absent = activations and transfers, not the term. */
export const AdminResetLicense = z.object({
  parts: z.array(z.enum(RESET_PARTS)).min(1).optional(),
  reason: reasonField,
})
export type AdminResetLicenseType = z.infer<typeof AdminResetLicense>

/** To a date, by an ISO 8601 duration, or by the license's own term. */
export const AdminRenewLicense = z
  .object({ until: expiryField("until").optional(), by: textField("by", 50).optional() })
  .refine(({ until, by }) => !(until && by), {
    path: ["by"],
    message: "Field 'by' and field 'until' exclude each other",
  })
export type AdminRenewLicenseType = z.infer<typeof AdminRenewLicense>

function unitAct<const Action extends string, Params extends z.ZodType>(
  action: Action,
  params: Params
) {
  return z.strictObject({ action: z.literal(action), params })
}

/** For how many hours the former key still works; absent = not at all. */
const keyGraceField = z.number().int().min(0).max(MAX_KEY_GRACE_HOURS).optional()

/** One act on all licenses of a unit of a bundle. */
export const AdminActOnUnit = z.discriminatedUnion(
  "action",
  [
    unitAct("suspend", AdminLicenseAct.strict().optional()),
    unitAct("reinstate", AdminLicenseAct.strict().optional()),
    unitAct("revoke", AdminLicenseAct.strict().optional()),
    unitAct("reset", AdminResetLicense.strict().optional()),
    unitAct("renew", AdminRenewLicense.optional()),
    unitAct("edit", AdminUpdateLicense.pick({ granted_seats: true }).required().strict()),
  ],
  { error: "Field 'action' must be one of suspend, reinstate, revoke, reset, renew, edit" }
)
export type AdminActOnUnitType = z.infer<typeof AdminActOnUnit>

/** A new key. */
export const AdminRekeyLicense = z.object({ grace_hours: keyGraceField, reason: reasonField })
export type AdminRekeyLicenseType = z.infer<typeof AdminRekeyLicense>

/** Licenses that one call of a batch changes at most. */
const MAX_BATCH_IDS = 1000

const batchOf = <const Action extends string, Params extends z.ZodType>(
  action: Action,
  params: Params
) => z.strictObject({ action: z.literal(action), params: params.optional(), ...batchFields })

const batchFields = {
  ids: z.array(idField("ids")).min(1).max(MAX_BATCH_IDS).optional(),
  filter: z.strictObject(licenseFilterFields).meta({ id: "LicenseFilter" }).optional(),
  /** Cursor of the call before; only with `filter`. */
  after: idField("after").optional(),
}

/** One act on many licenses: on `ids`, or on all that `filter` means, a part a call. */
export const AdminBatchLicenses = z
  .discriminatedUnion(
    "action",
    [
      batchOf("suspend", AdminLicenseAct.strict()),
      batchOf("reinstate", AdminLicenseAct.strict()),
      batchOf("revoke", AdminLicenseAct.strict()),
      batchOf("delete", AdminLicenseAct.strict()),
      batchOf("reset", AdminResetLicense.strict()),
      batchOf("renew", AdminRenewLicense),
      batchOf("rekey", AdminRekeyLicense.strict()),
      batchOf("resend", z.strictObject({})),
    ],
    {
      error:
        "Field 'action' must be one of suspend, reinstate, revoke, delete, reset, renew, rekey, resend",
    }
  )
  .refine(({ ids, filter }) => (ids === undefined) !== (filter === undefined), {
    path: ["ids"],
    message: "Exactly one of the fields 'ids' and 'filter' is needed",
  })
export type AdminBatchLicensesType = z.infer<typeof AdminBatchLicenses>
