import { model } from "@medusajs/framework/utils"

import { LicenseBundle } from "./license-bundle"
import { LicensePolicy } from "./license-policy"

/**
 * One policy of a bundle. `position` is its place in lists, from 0; `seats` are those of one unit, null = as the
 * policy says.
 */
export const LicenseBundleItem = model
  .define(
    { name: "license_bundle_item", tableName: "licensing_bundle_item" },
    {
      id: model.id({ prefix: "lbit" }).primaryKey(),
      position: model.number(),
      seats: model.number().nullable(),
      bundle: model.belongsTo(() => LicenseBundle, { mappedBy: "items" }),
      policy: model.belongsTo(() => LicensePolicy, { mappedBy: "bundle_items" }),
    }
  )
  .indexes([{ on: ["bundle_id", "policy_id"], unique: true, where: null }])
