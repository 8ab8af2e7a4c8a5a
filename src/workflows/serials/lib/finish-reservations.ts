import {
  convertDraftOrderWorkflow,
  deleteDraftOrdersWorkflow,
  deleteReservationsByLineItemsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { StaleReservation } from "../../../modules/licensing/serials/types"
import { LicensingEvents, reconcileOrderLicensesWorkflow } from "../../issuing"

/** Minutes after which a reservation counts as abandoned. */
const MINUTES = 10
/** Most reservations per run; the next run takes the others. */
const MAX_RESERVATIONS = 100

/**
 * Finishes what killed processes left of redeeming: an order that is bound to its serial is placed and its
 * licenses are issued; without one the serial is free again. A failing one is tried again ten minutes later.
 */
export async function finishReservations(container: MedusaContainer): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const stale of await licensing.serials.takeOverStaleReservations(
    MINUTES,
    MAX_RESERVATIONS
  )) {
    try {
      await finish(container, licensing, stale)
    } catch {
      logger.error(`medusa-plugin-licensing: the serial ${stale.serial_id} is still reserved`)
    }
  }
}

async function finish(
  container: MedusaContainer,
  licensing: LicensingModuleService,
  { serial_id, reservation, order_id, customer_id }: StaleReservation
): Promise<void> {
  const order = order_id === null ? null : await readOrder(container, order_id)
  if (!order || customer_id === null) {
    if (order_id !== null) {
      await licensing.serials.unbindOrder(order_id)
    }
    await dropDrafts(container, serial_id)
    await licensing.serials.free(serial_id, reservation)
    return
  }
  const bus = container.resolve(Modules.EVENT_BUS)
  if (order.is_draft_order) {
    await place(container, order)
  } else {
    // The process was killed before it emitted the order's event.
    await bus.emit({ name: "order.placed", data: { id: order.id } })
  }
  await licensing.serials.claim(serial_id, reservation, { id: order.id, customer_id })
  await reconcileOrderLicensesWorkflow(container).run({
    input: { order_id: order.id },
    throwOnError: false,
  })
  await bus.emit({
    name: LicensingEvents.SERIAL_REDEEMED,
    data: { id: serial_id, order_id: order.id },
  })
}

type Order = { id: string; is_draft_order: boolean; items: { id: string }[] }

async function readOrder(container: MedusaContainer, id: string): Promise<Order | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "is_draft_order", "items.id"],
    filters: { id },
  })
  return (data[0] as Order | undefined) ?? null
}

/** Turns a draft into the order. Stock that the killed process had reserved is reserved again, not twice. */
async function place(container: MedusaContainer, { id, items }: Order): Promise<void> {
  await deleteReservationsByLineItemsWorkflow(container).run({
    input: { ids: items.map((item) => item.id) },
  })
  await convertDraftOrderWorkflow(container).run({ input: { id } })
}

/** Drafts made for the serial but not bound to it. */
async function dropDrafts(container: MedusaContainer, serialId: string): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const ids = await licensing.serials.unboundDrafts(serialId)
  if (ids.length > 0) {
    await deleteDraftOrdersWorkflow(container).run({ input: { order_ids: ids } })
  }
}
