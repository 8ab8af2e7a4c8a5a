import { model } from "@medusajs/framework/utils"

import { LicenseBundleItem } from "./license-bundle-item"

/**
 * Several policies that are sold as one thing, linked to product variants. `code` is unique, also among programs,
 * and never changes. What it holds may change: what was sold keeps what it held then, see `bundle_sale`.
 */
export const LicenseBundle = model
  .define(
    { name: "license_bundle", tableName: "licensing_bundle" },
    {
      id: model.id({ prefix: "lbdl" }).primaryKey(),
      code: model.text().searchable(),
      name: model.text().searchable(),
      active: model.boolean().default(true),
      metadata: model.json().nullable(),
      items: model.hasMany(() => LicenseBundleItem, { mappedBy: "bundle" }),
    }
  )
  .indexes([{ on: ["code"], unique: true, where: null }])
