import { deleteDraftOrdersWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { UnplacedManagerOrder } from "../../../modules/licensing/managers/types"
import type LicensingModuleService from "../../../modules/licensing/service"
import { completeManagerOrderWorkflow } from "../workflows/complete-manager-order"

/** Minutes after which an order in the making counts as abandoned. */
const MINUTES = 10
/** Most orders per run; the next run takes the others. */
const MAX_ORDERS = 100
/** So often a draft is tried to be made an order, about an hour; then it is given up. */
const MAX_TRIES = 6

/**
 * Finishes what killed processes left of managers' orders: a draft with its licenses becomes the order, one without is
 * deleted. A failing one is tried again ten minutes later; a draft that cannot become an order is given up with its
 * licenses, and the quotas get back what it took.
 */
export async function finishManagerOrders(
  container: MedusaContainer,
  minutes = MINUTES
): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const unplaced of await licensing.issuing.takeOverUnplacedOrders(minutes, MAX_ORDERS)) {
    try {
      await finish(container, licensing, unplaced)
    } catch {
      logger.error(`medusa-plugin-licensing: the order ${unplaced.order_id} is still in the making`)
    }
  }
  for (const id of await licensing.issuing.abandonedManagerDrafts(minutes, MAX_ORDERS)) {
    try {
      await deleteDraftOrdersWorkflow(container).run({ input: { order_ids: [id] } })
    } catch {
      logger.error(`medusa-plugin-licensing: the draft ${id} of a manager is not deleted`)
    }
  }
}

async function finish(
  container: MedusaContainer,
  licensing: LicensingModuleService,
  { order_id, manager_id, tries }: UnplacedManagerOrder
): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "status", "is_draft_order"],
    filters: { id: order_id },
  })
  const order = data[0] as { status: string; is_draft_order: boolean } | undefined
  if (!order || (order.is_draft_order && order.status === "canceled")) {
    await licensing.issuing.unbindManagerOrder(order_id)
    return
  }
  try {
    await completeManagerOrderWorkflow(container).run({ input: { order_id, manager_id } })
  } catch (error) {
    if (!order.is_draft_order || tries < MAX_TRIES) {
      throw error
    }
    // Without its licenses the draft is one of those that are deleted.
    await licensing.issuing.unbindManagerOrder(order_id)
  }
}
