import { model } from "@medusajs/framework/utils"

/**
 * The uses that were counted on one UTC day, for the chart: of a license, and of one of its features (empty = of the
 * license as a whole). Corrections and resets leave it as it is: it says what programs reported.
 */
export const ConsumptionDay = model
  .define(
    { name: "consumption_day", tableName: "licensing_consumption_day" },
    {
      id: model.id({ prefix: "lcday" }).primaryKey(),
      license_id: model.text(),
      feature: model.text().default(""),
      day_starts_at: model.dateTime(),
      used: model.number().default(0),
    }
  )
  .indexes([
    {
      name: "IDX_licensing_consumption_day",
      on: ["license_id", "feature", "day_starts_at"],
      unique: true,
      where: null,
    },
  ])
