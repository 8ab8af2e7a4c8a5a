import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"

import LicensingModule from "../modules/licensing"

/** order → `order_profile` (read-only, from `order_profile.order_id`). */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  { ...LicensingModule.linkable.orderProfile.id, primaryKey: "order_id" },
  { readOnly: true }
)
