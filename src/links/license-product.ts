import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"

import LicensingModule from "../modules/licensing"

/** license → `product` (read-only, from `license.product_id`). */
export default defineLink(
  { linkable: LicensingModule.linkable.license, field: "product_id" },
  ProductModule.linkable.product,
  { readOnly: true }
)
