import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../modules/licensing"
import type LicensingModuleService from "../modules/licensing/service"
import { forEachOrder } from "../workflows/issuing/lib/for-each-order"
import { reconcileOrLog } from "../workflows/issuing/lib/reconcile-or-log"

/** How far back a pass looks; the sweep finds what it misses. */
const TOUCHED_MINUTES = 10

/** Reconciles within a minute orders that Medusa changed without an event. */
export default async function reconcileTouchedOrders(container: MedusaContainer): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  await forEachOrder(
    (after, limit) => licensing.orders.findTouchedOrders(TOUCHED_MINUTES, after, limit),
    (order_id) => reconcileOrLog(container, { order_id })
  )
}

export const config = {
  name: "licensing-reconcile-touched-orders",
  schedule: "* * * * *",
}
