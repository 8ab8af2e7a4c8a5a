import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"

import LicensingModule from "../modules/licensing"

/**
 * license → `customer` (read-only, from `license.customer_id`), for licences without an order only. Who
 * owns a licence with an order is asked of the order.
 */
export default defineLink(
  { linkable: LicensingModule.linkable.license, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
