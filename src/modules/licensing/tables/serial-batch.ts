import { model } from "@medusajs/framework/utils"

import { ACTOR_TYPES, SERIAL_BATCH_SOURCES, SERIAL_BATCH_STATES } from "../domain/vocabulary"

/**
 * Serial numbers that were made or imported together: what each of them becomes when it is redeemed.
 *
 * `wanted` is how many serials a generated batch will have; `count` how many it has. `variant_id` is what the
 * order's line shows (null = a line of its own), `features` become the order's. `run` names the newest import:
 * an older one that still runs stops.
 */
export const SerialBatch = model
  .define(
    { name: "serial_batch", tableName: "licensing_serial_batch" },
    {
      id: model.id({ prefix: "lsbat" }).primaryKey(),
      name: model.text(),
      program_id: model.text().index(),
      policy_id: model.text().index(),
      variant_id: model.text().nullable(),
      features: model.json().nullable(),
      source: model.enum([...SERIAL_BATCH_SOURCES]),
      state: model.enum([...SERIAL_BATCH_STATES]),
      serial_format: model.text().nullable(),
      serial_prefix: model.text().nullable(),
      with_verification: model.boolean().default(true),
      wanted: model.number().nullable(),
      count: model.number().default(0),
      run: model.text().nullable(),
      note: model.text().nullable(),
      created_by_type: model.enum([...ACTOR_TYPES]),
      created_by_id: model.text().nullable(),
    }
  )
  .indexes([{ on: ["created_at", "id"] }])
