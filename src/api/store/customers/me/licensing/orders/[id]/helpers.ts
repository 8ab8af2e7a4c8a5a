import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../../../../../../modules/licensing"
import {
  shownToCustomers,
  withOutcomes,
} from "../../../../../../../modules/licensing/domain/reconcile/top-up-outcome"
import type LicensingModuleService from "../../../../../../../modules/licensing/service"
import { readLicensedOrder } from "../../../../../../../workflows/issuing/lib/order-facts"

/**
 * The lines of an order that add uses, as the customer may see them. Only for an order that has any, the order itself is
 * read.
 */
export async function customerTopUps(
  container: MedusaContainer,
  orderId: string,
  customerId: string
) {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const lines = await licensing.issuing.topUpsOfOrder(orderId, customerId)
  if (lines.length === 0) {
    return []
  }
  const order = await readLicensedOrder(container, orderId)
  const outcomes = order ? await licensing.orders.topUps(order.facts) : undefined
  return withOutcomes(lines, outcomes).map(shownToCustomers)
}
