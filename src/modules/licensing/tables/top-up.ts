import { model } from "@medusajs/framework/utils"

import { TOP_UP_UNTIL } from "../domain/vocabulary"

/**
 * Uses that one unit of an order line added to a license: `uses` of a feature (empty = of the license as a whole), at
 * `period_starts_at` for that period, or until they are used. Those for a period are counted in the counter's `bought`;
 * of the others `used` are used. `ended_at`: the order took back what was left, `taken_back`; null = in force. Rows
 * outlive their license, so that no unit adds uses twice.
 */
export const TopUp = model
  .define(
    { name: "top_up", tableName: "licensing_top_up" },
    {
      id: model.id({ prefix: "ltop" }).primaryKey(),
      license_id: model.text(),
      feature: model.text().default(""),
      entitlement_id: model.text(),
      unit_index: model.number(),
      uses: model.number(),
      until: model.enum([...TOP_UP_UNTIL]),
      period_starts_at: model.dateTime(),
      used: model.number().default(0),
      taken_back: model.number().default(0),
      ended_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_licensing_top_up_unit",
      on: ["entitlement_id", "unit_index"],
      unique: true,
      where: null,
    },
    { name: "IDX_licensing_top_up_license", on: ["license_id"], where: null },
    {
      name: "IDX_licensing_top_up_left",
      on: ["license_id", "feature"],
      where: "until = 'used' and ended_at is null and used < uses",
    },
  ])
