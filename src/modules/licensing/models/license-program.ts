import { model } from "@medusajs/framework/utils"

import { License } from "./license"
import { LicensePolicy } from "./license-policy"

/**
 * One application that checks licenses. `code` is what the program sends; it is unique and never
 * changes. `features` is the catalogue ({@link ProgramFeature}[]): codes and bits are never reused, a
 * retired feature stays in the list. The application signature lives in `program_secret`.
 */
export const LicenseProgram = model
  .define(
    { name: "license_program", tableName: "licensing_program" },
    {
      id: model.id({ prefix: "lprog" }).primaryKey(),
      code: model.text().searchable(),
      name: model.text().searchable(),
      active: model.boolean().default(true),
      features: model.json().nullable(),
      flexible_locking: model.json().nullable(),
      serials_enabled: model.boolean().default(false),
      serial_self_service: model.boolean().default(false),
      metadata: model.json().nullable(),
      policies: model.hasMany(() => LicensePolicy, { mappedBy: "program" }),
      licenses: model.hasMany(() => License, { mappedBy: "program" }),
    }
  )
  .indexes([{ on: ["code"], unique: true, where: null }])
