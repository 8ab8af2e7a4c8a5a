import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"

import LicensingModule from "../modules/licensing"

/**
 * license → `customer` (read-only, from `license.customer_id`), only for licenses without an order. The owner
 * of any other license is its order's customer.
 */
export default defineLink(
  { linkable: LicensingModule.linkable.license, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
