import type { MedusaContainer } from "@medusajs/framework/types"
import {
  beginReceiveReturnWorkflow,
  beginReturnOrderWorkflow,
  cancelBeginOrderEditWorkflow,
  cancelReturnReceiveWorkflow,
  cancelReturnRequestWorkflow,
  confirmReturnReceiveWorkflow,
  confirmReturnRequestWorkflow,
  deleteOrderChangeWorkflow,
  receiveItemReturnRequestWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows"

import { find, required, type Row, type Shop } from "./context"
import type { OrderState } from "./order-state"

/** Staff request and receive a return of some units of a line. */
export async function returnGoods(
  container: MedusaContainer,
  shop: Shop,
  order: OrderState,
  sku: string,
  quantity: number
): Promise<void> {
  const item = required(
    order.items.find(({ variant_sku }) => variant_sku === sku),
    `line ${sku}`
  )
  if (Number(item.detail.return_received_quantity) >= quantity) {
    return
  }
  await dropPendingChange(container, order.id)
  const returnId =
    (await findReturn(container, order.id)) ??
    (await requestReturn(container, shop, order.id, item.id, quantity))
  await beginReceiveReturnWorkflow(container).run({ input: { return_id: returnId } })
  await receiveItemReturnRequestWorkflow(container).run({
    input: { return_id: returnId, items: [{ id: item.id, quantity }] },
  })
  await confirmReturnReceiveWorkflow(container).run({ input: { return_id: returnId } })
}

async function findReturn(
  container: MedusaContainer,
  orderId: string
): Promise<string | undefined> {
  const [requested] = await find(container, "return", ["id"], {
    order_id: orderId,
    status: "requested",
  })
  return requested?.id
}

async function requestReturn(
  container: MedusaContainer,
  shop: Shop,
  orderId: string,
  itemId: string,
  quantity: number
): Promise<string> {
  const { result: change } = await beginReturnOrderWorkflow(container).run({
    input: { order_id: orderId, location_id: shop.locationId },
  })
  const returnId = required(change.return_id, "return")
  await requestItemReturnWorkflow(container).run({
    input: { return_id: returnId, items: [{ id: itemId, quantity }] },
  })
  await confirmReturnRequestWorkflow(container).run({ input: { return_id: returnId } })
  return returnId
}

/** Cancels an order change that a killed run began and did not confirm. */
export async function dropPendingChange(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  const changes = await find<Row & { change_type: string; return_id: string | null }>(
    container,
    "order_change",
    ["id", "change_type", "return_id"],
    { order_id: orderId, status: ["pending", "requested"] }
  )
  for (const change of changes) {
    if (change.change_type === "edit") {
      await cancelBeginOrderEditWorkflow(container).run({ input: { order_id: orderId } })
    } else if (change.change_type === "return_request") {
      await cancelReturnRequestWorkflow(container).run({
        input: { return_id: required(change.return_id, "return") },
      })
    } else if (change.change_type === "return_receive") {
      await cancelReturnReceiveWorkflow(container).run({
        input: { return_id: required(change.return_id, "return") },
      })
    } else if (change.change_type === "credit_line") {
      await deleteOrderChangeWorkflow(container).run({ input: { ids: [change.id] } })
    }
  }
}
