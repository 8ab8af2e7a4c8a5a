import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"

import LicensingModule from "../modules/licensing"

/** license → `product_variant` (read-only, from `license.variant_id`). */
export default defineLink(
  { linkable: LicensingModule.linkable.license, field: "variant_id" },
  ProductModule.linkable.productVariant,
  { readOnly: true }
)
