import { model } from "@medusajs/framework/utils"

import { OFFLINE_FILE_KINDS } from "../domain/vocabulary"

/**
 * A license or machine file that was handed out; the file itself is not kept. Until it expires, or its receipt
 * came back (`returned_at`), a machine file holds its seat even after its activation ended. `withdrawn_at` =
 * when the key that it was made with ended; from then on the revocation list names it. `floating_features` = features
 * whose floating seats its computer had borrowed; null = none.
 */
export const OfflineFile = model
  .define(
    { name: "offline_file", tableName: "licensing_offline_file" },
    {
      id: model.id({ prefix: "lfile" }).primaryKey(),
      license_id: model.text(),
      activation_id: model.text().index().nullable(),
      kind: model.enum([...OFFLINE_FILE_KINDS]),
      fingerprint: model.text().nullable(),
      floating_features: model.json().nullable(),
      expires_at: model.dateTime().nullable(),
      returned_at: model.dateTime().nullable(),
      withdrawn_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { on: ["license_id", "expires_at"] },
    { on: ["withdrawn_at"], where: "withdrawn_at is not null" },
  ])
