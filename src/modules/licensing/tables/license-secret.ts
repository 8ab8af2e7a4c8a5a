import { model } from "@medusajs/framework/utils"

/**
 * A key of a license: an HMAC to look it up, a ciphertext to show it again. `valid_until` is null for the
 * present key; a former key, replaced by a new one, is found until then and never given out again. No link or
 * relation leads here and it is not in the query graph; only the module service reads it. The hash is unique
 * for ever, so a key never comes back after its license was deleted.
 */
export const LicenseSecret = model
  .define(
    { name: "license_secret", tableName: "licensing_license_secret" },
    {
      key_hash: model.text().primaryKey(),
      license_id: model.text(),
      key_encrypted: model.text().nullable(),
      valid_until: model.dateTime().nullable(),
    }
  )
  .indexes([{ on: ["license_id"], where: null }])
