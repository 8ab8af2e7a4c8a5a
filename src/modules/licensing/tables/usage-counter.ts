import { model } from "@medusajs/framework/utils"

/**
 * How often something happened to a subject on a UTC day: tasks under self-service limits, and wrong codes. The
 * id is `subject/name/2030-01-31`, compared by bytes (collation "C"), so that a range of ids finds all of a
 * subject's. Every activation writes one, so there is no other index. See `storage/usage-counters.ts`.
 */
export const UsageCounter = model.define(
  { name: "usage_counter", tableName: "licensing_usage_counter" },
  {
    id: model.text().primaryKey(),
    count: model.number().default(0),
  }
)
