import { model } from "@medusajs/framework/utils"

import { ACTOR_TYPES } from "../domain/vocabulary"

/**
 * The append-only timeline. A bulk act writes one row a chunk, its licences in `license_ids`. `data`
 * never holds a key, a signature, a removal code or a token.
 */
export const LicenseEvent = model
  .define(
    { name: "license_event", tableName: "licensing_event" },
    {
      id: model.id({ prefix: "levt" }).primaryKey(),
      type: model.text(),
      actor_type: model.enum([...ACTOR_TYPES]),
      actor_id: model.text().nullable(),
      order_id: model.text().nullable(),
      program_id: model.text().nullable(),
      activation_id: model.text().nullable(),
      license_ids: model.array(),
      data: model.json().nullable(),
    }
  )
  .indexes([
    { on: ["order_id", "created_at"] },
    { on: ["program_id", "created_at"], where: "program_id is not null" },
  ])
