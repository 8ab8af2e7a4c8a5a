import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import type { MissingCounts } from "../../../modules/licensing/domain/reconcile/missing-orders"
import { handOver } from "../../mails/hand-over"

/**
 * Warns staff that many licensed orders are missing: in the log, and once a day as a notification in the admin.
 * Never fails.
 */
export async function reportMissingOrders(
  container: MedusaContainer,
  { missing, orders }: MissingCounts,
  now: Date
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const what = `${missing} of ${orders} licensed orders are no longer in the database. Their licenses stay valid; look at the database.`
  logger.error(`medusa-plugin-licensing: ${what}`)
  try {
    await handOver(container.resolve(Modules.NOTIFICATION), [
      {
        to: "",
        channel: "feed",
        template: "admin-ui",
        data: { title: "Licensed orders are missing", description: what },
        idempotency_key: `licensing-missing-orders:${now.toISOString().slice(0, 10)}`,
      },
    ])
  } catch (error) {
    logger.warn(
      `medusa-plugin-licensing: staff were not notified: ${error instanceof Error ? error.message : String(error)}`
    )
  }
}
