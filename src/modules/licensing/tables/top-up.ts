import { model } from "@medusajs/framework/utils"

import { TOP_UP_UNTIL } from "../domain/vocabulary"

/**
 * Uses that units of an order line added to a license at once: `units` of them from `unit_index` on, each `uses` of a
 * feature (empty = of the license as a whole), at `period_starts_at` for that period, or until they are used.
 * - For a period: `given` are in the counter's `bought` of that period.
 * - Until used: `used` are used, `used_up` = nothing is left; `drawn` of them were taken by the period `drawn_for`, the
 *   last one that took any.
 *
 * `ended_units`: of those the order took back what was left, `taken_back`. Rows outlive their license, so that no unit
 * adds uses twice.
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
      units: model.number().default(1),
      uses: model.number(),
      until: model.enum([...TOP_UP_UNTIL]),
      period_starts_at: model.dateTime(),
      given: model.number().default(0),
      used: model.number().default(0),
      used_up: model.boolean().default(false),
      drawn_for: model.dateTime().nullable(),
      drawn: model.number().default(0),
      ended_units: model.number().default(0),
      taken_back: model.number().default(0),
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
      on: ["license_id", "feature", "id"],
      where: "until = 'used' and not used_up",
    },
  ])
