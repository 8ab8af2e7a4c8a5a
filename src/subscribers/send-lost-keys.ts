import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { type SendLostKeysInput, sendLostKeysWorkflow } from "../workflows/claims"
import { LicensingEvents } from "../workflows/issuing"

/** Answers by mail what somebody asked for without being told what there is. */
export default async function sendLostKeys({
  event: { data },
  container,
}: SubscriberArgs<SendLostKeysInput>): Promise<void> {
  await sendLostKeysWorkflow(container).run({ input: data })
}

export const config: SubscriberConfig = {
  event: LicensingEvents.LOST_KEYS_REQUESTED,
  context: { subscriberId: "licensing-send-lost-keys" },
}
