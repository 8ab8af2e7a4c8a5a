import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"

import LicensingModule from "../modules/licensing"

/**
 * license → `customer` (read-only, from `license.customer_id`), for licenses without an order only. Who
 * owns a license with an order is asked of the order.
 */
export default defineLink(
  { linkable: LicensingModule.linkable.license, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
