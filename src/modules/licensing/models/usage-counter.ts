import { model } from "@medusajs/framework/utils"

/**
 * How often something happened to a subject on a UTC day: the tasks that self-service limits count, and
 * wrong codes. The id is `subject/name/2030-01-31`. Every activation writes one, so it has no index that it
 * can do without. See `services/usage-counters.ts`.
 */
export const UsageCounter = model.define(
  { name: "usage_counter", tableName: "licensing_usage_counter" },
  {
    id: model.text().primaryKey(),
    subject: model.text().index(),
    count: model.number().default(0),
  }
)
