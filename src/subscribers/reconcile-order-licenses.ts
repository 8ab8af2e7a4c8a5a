import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderEditWorkflowEvents, OrderWorkflowEvents } from "@medusajs/framework/utils"

import { reconcileOrderLicensesWorkflow } from "../workflows/issuing"

/** Most events name the order in `order_id`; the order's own in `id`. */
type OrderEvent = { id?: string; order_id?: string }

/** Brings an order's licenses in line with what it is owed now, after any event of the order. */
export default async function reconcileOnOrderEvent({
  event: { name, data },
  container,
}: SubscriberArgs<OrderEvent>): Promise<void> {
  const order_id = data.order_id ?? data.id
  if (order_id) {
    await reconcileOrderLicensesWorkflow(container).run({
      input: { order_id, placed: name === OrderWorkflowEvents.PLACED },
    })
  }
}

export const config: SubscriberConfig = {
  event: [
    OrderWorkflowEvents.PLACED,
    OrderWorkflowEvents.CANCELED,
    OrderWorkflowEvents.FULFILLMENT_CREATED,
    OrderWorkflowEvents.FULFILLMENT_CANCELED,
    OrderWorkflowEvents.RETURN_RECEIVED,
    OrderWorkflowEvents.CLAIM_CREATED,
    OrderWorkflowEvents.EXCHANGE_CREATED,
    OrderEditWorkflowEvents.CONFIRMED,
  ],
  context: { subscriberId: "licensing-reconcile-on-order-event" },
}
