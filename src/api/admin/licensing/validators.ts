import { z } from "@medusajs/framework/zod"

/** What staff may set; absent = unchanged. `mail_include_keys` null = as the plugin's option says. */
export const AdminUpdateLicensingSettings = z.object({
  mail_include_keys: z.boolean().nullish(),
})
export type AdminUpdateLicensingSettingsType = z.infer<typeof AdminUpdateLicensingSettings>
