import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../modules/licensing"
import type LicensingModuleService from "../modules/licensing/service"
import { sendOrderLicensesMailWorkflow } from "../workflows/issuing"
import { forEachOrder, STOP } from "../workflows/issuing/lib/for-each-order"
import { reportMissingOrders } from "../workflows/issuing/lib/missing-orders"
import { reconcileOrLog } from "../workflows/issuing/lib/reconcile-or-log"

/** How long after issuing a lost mail is still sent; later it would only confuse its reader. */
const MAIL_HOURS = 72

/**
 * Makes up for what was lost: events of a process killed while issuing, orders made without an event, mails of
 * a process killed between issuing and sending. A failing order does not stop the others; it is tried again at
 * the next run.
 */
export default async function reconcileStaleOrders(container: MedusaContainer): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { issuing, mail } = await licensing.getOptions()
  await forEachOrder(
    (after, limit) => licensing.orders.findStale(issuing.sweepDays, after, limit),
    (order_id) => reconcileOrLog(container, { order_id })
  )
  await reconcileGoneOrders(container, licensing)
  if (mail.enabled) {
    await forEachOrder(
      (after, limit) => licensing.orders.findUnmailed(MAIL_HOURS, after, limit),
      async (order_id) => {
        // Never fails: `sendOrderLicensesMail` logs why a mail was not sent.
        const { result } = await sendOrderLicensesMailWorkflow(container).run({
          input: { order_id, sweep: true },
        })
        // A provider that does not answer is not asked again before the next run.
        return result.silent ? STOP : undefined
      }
    )
  }
}

/**
 * Withdraws licenses of orders whose row is gone, as Medusa deletes the row of a failed checkout. If many are
 * gone at once, nothing is withdrawn and staff are warned instead.
 */
async function reconcileGoneOrders(
  container: MedusaContainer,
  licensing: LicensingModuleService
): Promise<void> {
  const { gone, suspicious } = await licensing.orders.noteMissingOrders()
  if (suspicious) {
    await reportMissingOrders(container, suspicious, new Date())
  }
  for (const order_id of gone) {
    await reconcileOrLog(container, { order_id, gone: true })
  }
}

export const config = {
  name: "licensing-reconcile-stale-orders",
  schedule: "*/5 * * * *",
}
