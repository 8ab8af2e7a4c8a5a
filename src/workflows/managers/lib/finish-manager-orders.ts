import {
  convertDraftOrderWorkflow,
  deleteDraftOrdersWorkflow,
  deleteReservationsByLineItemsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { UnplacedManagerOrder } from "../../../modules/licensing/managers/types"
import type LicensingModuleService from "../../../modules/licensing/service"
import { reconcileOrderLicensesWorkflow } from "../../issuing"

/** Minutes after which an order in the making counts as abandoned. */
const MINUTES = 10
/** Most orders per run; the next run takes the others. */
const MAX_ORDERS = 100

/**
 * Finishes what killed processes left of managers' orders: a draft with its licenses becomes the order, one without is
 * deleted. A failing one is tried again ten minutes later.
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
      logger.error(`medusa-plugin-licensing: the order ${unplaced.order_id} is still a draft`)
    }
  }
  const drafts = await licensing.issuing.abandonedManagerDrafts(minutes, MAX_ORDERS)
  if (drafts.length > 0) {
    await deleteDraftOrdersWorkflow(container).run({ input: { order_ids: drafts } })
  }
}

async function finish(
  container: MedusaContainer,
  licensing: LicensingModuleService,
  { order_id, manager_id }: UnplacedManagerOrder
): Promise<void> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "is_draft_order", "items.id"],
    filters: { id: order_id },
  })
  const order = data[0] as { is_draft_order: boolean; items: { id: string }[] } | undefined
  if (!order) {
    await licensing.issuing.unbindManagerOrder(manager_id, order_id)
    return
  }
  if (order.is_draft_order) {
    // Stock that the killed process had reserved is reserved again, not twice.
    await deleteReservationsByLineItemsWorkflow(container).run({
      input: { ids: order.items.map(({ id }) => id) },
    })
    await convertDraftOrderWorkflow(container).run({ input: { id: order_id } })
  } else {
    // The process was killed before it emitted the order's event.
    await container
      .resolve(Modules.EVENT_BUS)
      .emit({ name: "order.placed", data: { id: order_id } })
  }
  await licensing.issuing.managerOrderPlaced(order_id)
  await reconcileOrderLicensesWorkflow(container).run({ input: { order_id }, throwOnError: false })
}
