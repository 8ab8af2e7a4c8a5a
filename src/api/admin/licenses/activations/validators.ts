import { z } from "@medusajs/framework/zod"

import { ACTIVATION_STATUSES } from "../../../../modules/licensing/domain/vocabulary"
import { computerNote, typedCodes as codes } from "../../../lib/computer-fields"
import { pageFields, reasonField } from "../../../lib/schema-fields"

const note = computerNote.nullish()

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

/** Body of removing and resetting a computer. */
export const AdminEndActivation = z.object({ reason: reasonField })
export type AdminEndActivationType = z.infer<typeof AdminEndActivation>

/** `email` absent = the owner's. */
export const AdminSendCode = z.object({
  email: z.email({ error: "Field 'email' must be an e-mail address" }).max(320).optional(),
})
export type AdminSendCodeType = z.infer<typeof AdminSendCode>

export const AdminCompareLocks = z.object(codes)
export type AdminCompareLocksType = z.infer<typeof AdminCompareLocks>

export const AdminUpdateActivation = z.object({ note: computerNote.nullable() })
export type AdminUpdateActivationType = z.infer<typeof AdminUpdateActivation>
