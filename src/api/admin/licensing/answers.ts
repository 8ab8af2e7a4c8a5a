import { z } from "@medusajs/framework/zod"

import { instant } from "../../answer-fields"

const LicensingSettings = z
  .strictObject({
    mail: z.strictObject({
      enabled: z.boolean(),
      provider: z.boolean(),
      include_keys: z.boolean(),
      include_keys_source: z.enum(["option", "setting"]),
    }),
    data_keys: z.strictObject({ created_at: instant.nullable(), rewrapped_at: instant.nullable() }),
    reveal: z.strictObject({ rule: z.enum(["everyone", "option"]) }),
  })
  .meta({ id: "LicensingSettings", description: "Licensing of the whole shop." })

/** Answers of the routes of the settings. */
export const settingsAnswers = {
  licensing_settings: z.strictObject({ licensing_settings: LicensingSettings }),
}
