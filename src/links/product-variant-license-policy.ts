import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"

import LicensingModule from "../modules/licensing"

/**
 * product variant ↔ license policy: what a sold unit of the variant issues. Several policies on one
 * variant are a bundle. The only link with a table of its own.
 */
export default defineLink(
  { linkable: ProductModule.linkable.productVariant, isList: true },
  { linkable: LicensingModule.linkable.licensePolicy, isList: true },
  { database: { table: "licensing_variant_policy" } }
)
