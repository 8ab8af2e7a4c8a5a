import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../modules/licensing"
import type LicensingModuleService from "../modules/licensing/service"
import { reconcileOrderLicensesWorkflow } from "../workflows/issuing"

/** Orders taken at a time. */
const PAGE = 100

/**
 * Makes up for events that were lost: a process killed while issuing, an order made without an event. One
 * failing order does not keep the others from their licences; it is tried again at the next run.
 */
export default async function reconcileStaleOrders(container: MedusaContainer): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { issuing } = await licensing.getOptions()
  let after = ""
  for (;;) {
    const ids = await licensing.findStaleOrders(issuing.sweepDays, after, PAGE)
    for (const order_id of ids) {
      const { errors } = await reconcileOrderLicensesWorkflow(container).run({
        input: { order_id },
        throwOnError: false,
      })
      if (errors.length > 0) {
        logger.error(`medusa-plugin-licensing: the licenses of order ${order_id} are not settled`)
      }
    }
    const last = ids.at(-1)
    if (last === undefined || ids.length < PAGE) {
      return
    }
    after = last
  }
}

export const config = {
  name: "licensing-reconcile-stale-orders",
  schedule: "*/5 * * * *",
}
