import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"

import LicensingModule from "../modules/licensing"

/**
 * product variants → license bundle: what a sold unit of the variant issues. A variant sells one bundle, or policies
 * of its own.
 */
export default defineLink(
  { linkable: ProductModule.linkable.productVariant, isList: true },
  LicensingModule.linkable.licenseBundle,
  { database: { table: "licensing_variant_bundle" } }
)
