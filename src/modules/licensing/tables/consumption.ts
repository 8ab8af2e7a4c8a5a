import { model } from "@medusajs/framework/utils"

/**
 * A counter of uses: of a license, of one of its features (empty = of the license as a whole), in one period. Its row
 * is changed by each call of a program, so nothing else is in it and its count is in no index; see
 * `consumption/consumption-sql.ts`.
 */
export const Consumption = model
  .define(
    { name: "consumption", tableName: "licensing_consumption" },
    {
      id: model.id({ prefix: "lcon" }).primaryKey(),
      license_id: model.text(),
      feature: model.text().default(""),
      period_starts_at: model.dateTime(),
      used: model.number().default(0),
      /** Uses that were bought for this period, see the model `top_up`. */
      bought: model.number().default(0),
      /** Of the used ones: those taken from uses that were bought until used. */
      drawn: model.number().default(0),
      /** The last notice of this period: 0 = none, 1 = low, 2 = exhausted. */
      noticed: model.number().default(0),
    }
  )
  .indexes([
    {
      name: "IDX_licensing_consumption_counter",
      on: ["license_id", "feature", "period_starts_at"],
      unique: true,
      where: null,
    },
  ])
