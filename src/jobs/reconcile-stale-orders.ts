import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../modules/licensing"
import type LicensingModuleService from "../modules/licensing/service"
import { reconcileOrderLicensesWorkflow, sendOrderLicensesMailWorkflow } from "../workflows/issuing"
import { forEachOrder } from "../workflows/issuing/lib/for-each-order"

/** How long after issuing a lost mail is made up for; later it would only puzzle its reader. */
const MAIL_HOURS = 72

/**
 * Makes up for what was lost: events of a process killed while issuing, orders made without an event,
 * mails of a process killed between issuing and sending. One failing order does not keep the others from
 * their licences; it is tried again at the next run.
 */
export default async function reconcileStaleOrders(container: MedusaContainer): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { issuing, mail } = await licensing.getOptions()
  await forEachOrder(
    (after, limit) => licensing.findStaleOrders(issuing.sweepDays, after, limit),
    async (order_id) => {
      const { errors } = await reconcileOrderLicensesWorkflow(container).run({
        input: { order_id },
        throwOnError: false,
      })
      if (errors.length > 0) {
        logger.error(`medusa-plugin-licensing: the licenses of order ${order_id} are not settled`)
      }
    }
  )
  if (mail.enabled) {
    await forEachOrder(
      (after, limit) => licensing.findUnmailedOrders(MAIL_HOURS, after, limit),
      async (order_id) => {
        // Never fails: what keeps a mail from being sent is logged there.
        await sendOrderLicensesMailWorkflow(container).run({ input: { order_id, sweep: true } })
      }
    )
  }
}

export const config = {
  name: "licensing-reconcile-stale-orders",
  schedule: "*/5 * * * *",
}
