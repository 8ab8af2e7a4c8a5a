import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"

import LicensingModule from "../modules/licensing"

/** license → `order` (read-only, from `license.order_id`). */
export default defineLink(
  { linkable: LicensingModule.linkable.license, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true }
)
