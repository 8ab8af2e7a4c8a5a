import type { z } from "@medusajs/framework/zod"

import {
  AdminAnswerLicenseRequest,
  AdminCreateOfflineFile,
  AdminPreviewLicenseRequest,
  AdminReturnOfflineFile,
} from "../../../../../admin/licenses/offline/validators"

/** `activation_id` absent = a license file, for any computer. */
export const StoreCreateOfflineFile = AdminCreateOfflineFile
export type StoreCreateOfflineFileType = z.infer<typeof StoreCreateOfflineFile>

/** Only staff take a file back on somebody's word. */
export const StoreReturnOfflineFile = AdminReturnOfflineFile.required()
export type StoreReturnOfflineFileType = z.infer<typeof StoreReturnOfflineFile>

export const StorePreviewLicenseRequest = AdminPreviewLicenseRequest
export type StorePreviewLicenseRequestType = z.infer<typeof StorePreviewLicenseRequest>

/** Only staff go beyond the seats. */
export const StoreAnswerLicenseRequest = AdminAnswerLicenseRequest.omit({ beyond_seats: true })
export type StoreAnswerLicenseRequestType = z.infer<typeof StoreAnswerLicenseRequest>
