import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, PaymentEvents } from "@medusajs/framework/utils"

import { reconcileOrderLicensesWorkflow } from "../workflows/issuing"

/** A captured or refunded payment may change what its order is owed; the event names the payment only. */
export default async function reconcileOnPaymentEvent({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: payments } = await query.graph({
    entity: "payment",
    fields: ["id", "payment_collection.order.id"],
    filters: { id: data.id },
  })
  const order_id = payments[0]?.payment_collection?.order?.id
  if (order_id) {
    await reconcileOrderLicensesWorkflow(container).run({ input: { order_id } })
  }
}

export const config: SubscriberConfig = {
  event: [PaymentEvents.CAPTURED, PaymentEvents.REFUNDED],
  context: { subscriberId: "licensing-reconcile-on-payment-event" },
}
