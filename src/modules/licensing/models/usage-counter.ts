import { model } from "@medusajs/framework/utils"

/**
 * How often something happened to a subject in a UTC day (`2030-01-31`) or month (`2030-01`): the tasks
 * that self-service limits count, and wrong codes. The id is `subject/name/period`. See
 * `services/usage-counters.ts`.
 */
export const UsageCounter = model
  .define(
    { name: "usage_counter", tableName: "licensing_usage_counter" },
    {
      id: model.text().primaryKey(),
      subject: model.text().index(),
      count: model.number().default(0),
    }
  )
  .indexes([{ on: ["updated_at"], where: null }])
