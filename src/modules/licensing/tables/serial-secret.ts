import { model } from "@medusajs/framework/utils"

/**
 * The code of one serial number: an HMAC to look it up, unique for ever, and a ciphertext to print it
 * again, which holds the verification number too where there is one. The verification number is checked
 * by an HMAC of its own. No link or relation leads here; only the module service reads it.
 */
export const SerialSecret = model
  .define(
    { name: "serial_secret", tableName: "licensing_serial_secret" },
    {
      serial_id: model.text().primaryKey(),
      code_hash: model.text(),
      code_encrypted: model.text(),
      verification_hash: model.text().nullable(),
    }
  )
  .indexes([{ on: ["code_hash"], unique: true, where: null }])
