import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { type SendOrderClaimInput, sendOrderClaimWorkflow } from "../workflows/claims"
import { LicensingEvents } from "../workflows/issuing"

/** Answers by mail what somebody asked for without being told what there is. */
export default async function sendOrderClaim({
  event: { data },
  container,
}: SubscriberArgs<SendOrderClaimInput>): Promise<void> {
  await sendOrderClaimWorkflow(container).run({ input: data })
}

export const config: SubscriberConfig = {
  event: LicensingEvents.ORDER_CLAIM_REQUESTED,
  context: { subscriberId: "licensing-send-order-claim" },
}
