import { z } from "@medusajs/framework/zod"

import { MAX_USER_CODE_LENGTH } from "../../../../../../modules/licensing/domain/users/user-code"
import { idField, secretTextField } from "../../../../../lib/schema-fields"

/** `user_code`: as the program shows it, in any case and with or without its dash. */
export const StoreDeviceSignIn = z.object({
  user_code: secretTextField("user_code", MAX_USER_CODE_LENGTH),
})
export type StoreDeviceSignInType = z.infer<typeof StoreDeviceSignIn>

/** `license_id`: which of several licenses of the program; absent = the only one. */
export const StoreApproveDeviceSignIn = StoreDeviceSignIn.extend({
  license_id: idField("license_id").optional(),
})
export type StoreApproveDeviceSignInType = z.infer<typeof StoreApproveDeviceSignIn>
