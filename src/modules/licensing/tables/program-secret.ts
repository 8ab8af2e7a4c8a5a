import { model } from "@medusajs/framework/utils"

/** A program's application signature, encrypted. Read only by the module service, like `license_secret`. */
export const ProgramSecret = model.define(
  { name: "program_secret", tableName: "licensing_program_secret" },
  {
    program_id: model.text().primaryKey(),
    signature_encrypted: model.text(),
  }
)
