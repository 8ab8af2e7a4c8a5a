import { model } from "@medusajs/framework/utils"

import {
  ISSUE_ON,
  LINE_SOURCES,
  ON_REFUND,
  QUANTITY_MODES,
  TOP_UP_UNTIL,
} from "../domain/vocabulary"

/**
 * What one order line is owed under one policy, frozen when the line was first reconciled. Later edits of
 * links, variants or policies never touch it. `unit_seats` null = unlimited. Policies sold together share a
 * `bundle_id`, which `bundle_sale` names. `source` becomes that of its licenses: bought, or redeemed by a serial.
 *
 * `withheld`: policy or program was inactive when the line was sold, so nothing is issued until staff apply
 * policies again. `paid_units` is the highest number of units of the line while the order was paid: `on_refund:
 * keep` keeps those and no others.
 *
 * `fulfilled_units`, where the policy marks issued units as fulfilled, is the highest number of units ever
 * fulfilled, by anyone: the plugin never marks those again, whatever becomes of their fulfillment.
 *
 * `top_up_…`: a unit issues nothing, but adds uses to the license `top_up_license_id`, which the line names (null = it
 * names none); `top_up_uses` null = a unit issues a license.
 */
export const LineEntitlement = model
  .define(
    { name: "line_entitlement", tableName: "licensing_line_entitlement" },
    {
      id: model.id({ prefix: "lent" }).primaryKey(),
      order_id: model.text().index(),
      line_item_id: model.text(),
      policy_id: model.text().index(),
      product_id: model.text().nullable(),
      variant_id: model.text().nullable(),
      unit_seats: model.number().nullable(),
      quantity_mode: model.enum([...QUANTITY_MODES]),
      issue_on: model.enum([...ISSUE_ON]),
      on_refund: model.enum([...ON_REFUND]),
      bundle_id: model.text().nullable(),
      source: model.enum([...LINE_SOURCES]).default("order"),
      withheld: model.boolean().default(false),
      paid_units: model.number().default(0),
      fulfill_when_issued: model.boolean().default(false),
      fulfilled_units: model.number().default(0),
      top_up_uses: model.number().nullable(),
      top_up_feature: model.text().nullable(),
      top_up_until: model.enum([...TOP_UP_UNTIL]).nullable(),
      top_up_license_id: model.text().nullable(),
    }
  )
  .indexes([
    { on: ["line_item_id", "policy_id"], unique: true, where: null },
    {
      name: "IDX_licensing_line_entitlement_top_up",
      on: ["top_up_license_id"],
      where: "top_up_license_id is not null",
    },
  ])
