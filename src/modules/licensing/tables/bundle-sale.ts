import { model } from "@medusajs/framework/utils"

/**
 * A bundle as it was sold: by one order line, or issued by one act of people. Its id is the `bundle_id` of the
 * line's entitlements and of the licenses; `code` and `name` are those of the sale and never change. Licenses with
 * one `bundle_id` and one `unit_index` are one unit. A variant with several policies of its own makes no row here:
 * its units belong together but have no name.
 */
export const BundleSale = model.define(
  { name: "bundle_sale", tableName: "licensing_bundle_sale" },
  {
    id: model.id({ prefix: "lbun" }).primaryKey(),
    license_bundle_id: model.text().index(),
    code: model.text(),
    name: model.text(),
  }
)
