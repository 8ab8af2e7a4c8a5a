import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"

import LicensingModule from "../modules/licensing"

/** order → `licenses` (read-only, from `license.order_id`). */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  { ...LicensingModule.linkable.license.id, primaryKey: "order_id" },
  { readOnly: true, isList: true }
)
