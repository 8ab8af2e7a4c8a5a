import { model } from "@medusajs/framework/utils"

/**
 * How many floating seats of a license, or of one of its features, were in use at most within an hour (UTC), and how many computers got none.
 * No row = nobody sat there and nobody was refused. Kept for 13 months.
 */
export const LicenseSessionPeak = model
  .define(
    { name: "license_session_peak", tableName: "licensing_session_peak" },
    {
      id: model.text().primaryKey(),
      license_id: model.text(),
      feature: model.text().default(""),
      hour: model.dateTime(),
      peak: model.number(),
      refused: model.number().default(0),
    }
  )
  .indexes([
    {
      name: "IDX_licensing_session_peak_hour",
      on: ["license_id", "feature", "hour"],
      unique: true,
      where: null,
    },
    { name: "IDX_licensing_session_peak_age", on: ["hour"], where: null },
  ])
