import { model } from "@medusajs/framework/utils"

import { ACTOR_TYPES } from "../domain/vocabulary"

/**
 * The append-only timeline. A bulk act writes one row per chunk, its licenses in `license_ids`. `data` never
 * holds a key, a serial number, a signature, a removal code or a token. Facts about serial numbers name them in
 * `serial_ids`, or a whole batch by `serial_batch_id` alone.
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
      serial_ids: model.array().nullable(),
      serial_batch_id: model.text().nullable(),
      data: model.json().nullable(),
    }
  )
  .indexes([
    { on: ["order_id", "created_at"] },
    { on: ["program_id", "created_at"], where: "program_id is not null" },
    { on: ["serial_batch_id", "created_at"], where: "serial_batch_id is not null" },
  ])
