import { z } from "@medusajs/framework/zod"

import { MAX_LICENSE_REQUEST_LENGTH } from "../../../../modules/licensing/domain/codecs/license-request"
import { offlineFileFields } from "../../../lib/offline-fields"
import { idField, pageFields, secretTextField, textField } from "../../../lib/schema-fields"
import { MAX_NOTE } from "../../../lib/computer-fields"

export const AdminGetOfflineFilesParams = z.object(pageFields)
export type AdminGetOfflineFilesParamsType = z.infer<typeof AdminGetOfflineFilesParams>

/** `activation_id` absent = a license file, for any computer. */
export const AdminCreateOfflineFile = z.object({
  activation_id: idField("activation_id").optional(),
  ...offlineFileFields,
})
export type AdminCreateOfflineFileType = z.infer<typeof AdminCreateOfflineFile>

/** `receipt` absent = on the word of staff, for a computer that can make none. */
export const AdminReturnOfflineFile = z.object({
  receipt: secretTextField("receipt", 256).optional(),
})
export type AdminReturnOfflineFileType = z.infer<typeof AdminReturnOfflineFile>

/** The text that a computer made; what of it is wrong says LICENSE_REQUEST_INVALID. */
const request = textField("request", 2 * MAX_LICENSE_REQUEST_LENGTH)

export const AdminPreviewLicenseRequest = z.object({ request })
export type AdminPreviewLicenseRequestType = z.infer<typeof AdminPreviewLicenseRequest>

/** `beyond_seats`: activate although no seat is free. */
export const AdminAnswerLicenseRequest = z.object({
  request,
  note: textField("note", MAX_NOTE).nullish(),
  beyond_seats: z.boolean().optional(),
  ...offlineFileFields,
})
export type AdminAnswerLicenseRequestType = z.infer<typeof AdminAnswerLicenseRequest>
