import { z } from "@medusajs/framework/zod"

import { ACTIVATION_STATUSES } from "../../../modules/licensing/domain/vocabulary"
import { pageFields, textField } from "../../schema-fields"

/** Longest label of a computer. */
export const MAX_NOTE = 30

const note = textField("note", MAX_NOTE).nullish()

/** As people type them: the two fields, or both in the merged form in `site_code`. */
const codes = {
  site_code: textField("site_code", 64),
  machine_id: textField("machine_id", 64).optional(),
}

/** `status` absent = those in force and those that ended. */
export const AdminGetActivationsParams = z.object({
  ...pageFields,
  status: z.enum(ACTIVATION_STATUSES).optional(),
})
export type AdminGetActivationsParamsType = z.infer<typeof AdminGetActivationsParams>

/** `beyond_seats`: activate although no seat is free. */
export const AdminCreateActivation = z.object({
  ...codes,
  note,
  beyond_seats: z.boolean().optional(),
})
export type AdminCreateActivationType = z.infer<typeof AdminCreateActivation>

/** The computer that takes an activation over. */
export const AdminSucceedActivation = z.object({ ...codes, note })
export type AdminSucceedActivationType = z.infer<typeof AdminSucceedActivation>

export const AdminCompareLocks = z.object(codes)
export type AdminCompareLocksType = z.infer<typeof AdminCompareLocks>

export const AdminUpdateActivation = z.object({ note: textField("note", MAX_NOTE).nullable() })
export type AdminUpdateActivationType = z.infer<typeof AdminUpdateActivation>
