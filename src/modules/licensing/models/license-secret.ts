import { model } from "@medusajs/framework/utils"

/**
 * The key of one licence: an HMAC to look it up, a ciphertext to show it again. No link or relation
 * leads here and it is no part of the query graph; only the module service reads it. The hash is unique
 * for ever, so a key never comes back after its licence was deleted.
 */
export const LicenseSecret = model
  .define(
    { name: "license_secret", tableName: "licensing_license_secret" },
    {
      license_id: model.text().primaryKey(),
      key_hash: model.text(),
      key_encrypted: model.text().nullable(),
    }
  )
  .indexes([{ on: ["key_hash"], unique: true, where: null }])
