import { z } from "@medusajs/framework/zod"

import { MAX_KEY_GRACE_HOURS } from "../../../../../modules/licensing/domain/license-acts"
import {
  AssignLicenseManager,
  SetManagerPermissions,
} from "../../../../admin/license-managers/validators"
import { LICENSE_STATUSES } from "../../../../../modules/licensing/domain/ladder/license-status"
import { computerNote, typedCodes } from "../../../../lib/computer-fields"
import {
  anyOf,
  booleanParam,
  customFieldsField,
  idField,
  pageFields,
  reasonField,
  secretTextField,
  textField,
} from "../../../../lib/schema-fields"

/** Most licenses that a manager issues with one request. */
const MAX_ISSUED = 1000

const note = computerNote.nullish()

/** `q` is searched in numbers, program names, ends of keys, and names and typed codes of computers. */
export const StoreGetOrdersParams = z.object({
  ...pageFields,
  q: textField("q", 100).optional(),
})
export type StoreGetOrdersParamsType = z.infer<typeof StoreGetOrdersParams>

/** As `StoreGetOrdersParams`, for values that must not be in a URL, which logs keep. */
export const StoreSearchOrders = z.object({ ...pageFields, q: secretTextField("q", 100) })
export type StoreSearchOrdersType = z.infer<typeof StoreSearchOrders>

/** `q` is searched in names of programs and policies, keys, and names and typed codes of computers. */
export const StoreSearchLicenses = z.object({
  ...pageFields,
  q: secretTextField("q", 100).optional(),
  status: anyOf(z.enum(LICENSE_STATUSES)),
})
export type StoreSearchLicensesType = z.infer<typeof StoreSearchLicenses>

/** The variant that sells uses, the license that gets them, or both; neither = all of them. */
export const StoreGetTopUpsParams = z.object({
  variant_id: idField("variant_id").optional(),
  license_id: idField("license_id").optional(),
  ...pageFields,
})
export type StoreGetTopUpsParamsType = z.infer<typeof StoreGetTopUpsParams>

export const StorePageParams = z.object(pageFields)
export type StorePageParamsType = z.infer<typeof StorePageParams>

/** `ended`: those that ended as well. */
export const StoreGetActivationsParams = z.object({ ...pageFields, ended: booleanParam })
export type StoreGetActivationsParamsType = z.infer<typeof StoreGetActivationsParams>

export const StoreActivate = z.object({ ...typedCodes, note })
export type StoreActivateType = z.infer<typeof StoreActivate>

/** The license, or the program whose license is chosen; both absent = the codes name the program. */
export const StoreActivateOnOrder = z
  .object({
    ...typedCodes,
    note,
    license_id: idField("license_id").optional(),
    program_id: idField("program_id").optional(),
  })
  .refine(({ license_id, program_id }) => license_id === undefined || program_id === undefined, {
    path: ["program_id"],
    message: "Only one of the fields 'license_id' and 'program_id' may be given",
  })
export type StoreActivateOnOrderType = z.infer<typeof StoreActivateOnOrder>

export const StoreCheckCodes = z.object({
  ...typedCodes,
  license_id: idField("license_id").optional(),
})
export type StoreCheckCodesType = z.infer<typeof StoreCheckCodes>

/** A transfer to another computer, proved by the removal code of the old one. */
export const StoreTransfer = z.object({
  ...typedCodes,
  note,
  removal_code: secretTextField("removal_code", 256),
})
export type StoreTransferType = z.infer<typeof StoreTransfer>

export const StoreRemove = z.object({ removal_code: secretTextField("removal_code", 256) })
export type StoreRemoveType = z.infer<typeof StoreRemove>

export const StoreAnnotate = z.object({ note: computerNote.nullable() })
export type StoreAnnotateType = z.infer<typeof StoreAnnotate>

export const StoreSendCode = z.object({
  email: z.email({ error: "Field 'email' must be an e-mail address" }).max(320),
})
export type StoreSendCodeType = z.infer<typeof StoreSendCode>

export const StoreResetLicense = z.object({ reason: reasonField })
export type StoreResetLicenseType = z.infer<typeof StoreResetLicense>

/** A new key; `grace_hours` = for how long the former one still works, absent = not at all. */
export const StoreRekeyLicense = z.object({
  grace_hours: z.number().int().min(0).max(MAX_KEY_GRACE_HOURS).optional(),
})
export type StoreRekeyLicenseType = z.infer<typeof StoreRekeyLicense>

/** The fields of a license that a manager may change: none that entitle to anything. */
export const StoreUpdateLicense = z.object({ custom_fields: customFieldsField })
export type StoreUpdateLicenseType = z.infer<typeof StoreUpdateLicense>

export const StoreIssueLicenses = z.object({
  policy_id: idField("policy_id"),
  quantity: z.number().int().min(1).max(MAX_ISSUED).default(1),
})
export type StoreIssueLicensesType = z.infer<typeof StoreIssueLicenses>

export const StoreUpdateContact = z
  .object({
    first_name: textField("first_name", 255).nullish(),
    last_name: textField("last_name", 255).nullish(),
    company_name: textField("company_name", 255).nullish(),
    phone: textField("phone", 50).nullish(),
  })
  .refine((contact) => Object.values(contact).some((value) => value !== undefined), {
    message: "At least one field is needed",
  })
export type StoreUpdateContactType = z.infer<typeof StoreUpdateContact>

/** `permissions` absent = the default set, as far as one holds it oneself. */
export const StoreAssignManager = AssignLicenseManager.pick({ email: true, permissions: true })
export type StoreAssignManagerType = z.infer<typeof StoreAssignManager>

export const StoreSetManagerPermissions = SetManagerPermissions
export type StoreSetManagerPermissionsType = z.infer<typeof StoreSetManagerPermissions>

/**
 * `program`: the code of the one that it must be for; absent = the serial number decides. A serial number
 * without a verification number needs none.
 */
export const StoreRedeemSerial = z.object({
  program: textField("program", 64).optional(),
  serial: secretTextField("serial", 256),
  verification_number: secretTextField("verification_number", 64).optional(),
})
export type StoreRedeemSerialType = z.infer<typeof StoreRedeemSerial>
