import { model } from "@medusajs/framework/utils"

import { SIGNING_KEY_STATUSES } from "../domain/vocabulary"

/**
 * An Ed25519 key that signs files, answers and the revocation list; its id is the `kid`. The private key
 * is encrypted like license keys; nothing links here, only the module service reads it. One key is
 * `current`; a `retiring` one signs nothing more but is still published until `retires_at`.
 */
export const SigningKey = model
  .define(
    { name: "signing_key", tableName: "licensing_signing_key" },
    {
      id: model.text().primaryKey(),
      status: model.enum([...SIGNING_KEY_STATUSES]).default("current"),
      public_key: model.text(),
      private_key_encrypted: model.text(),
      retires_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_licensing_signing_key_one_current",
      on: ["status"],
      unique: true,
      where: "status = 'current'",
    },
  ])
