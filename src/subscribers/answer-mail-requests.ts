import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { answerMailRequest } from "../workflows/claims/lib/answer-mail-request"
import { LicensingEvents } from "../workflows/issuing"

/** Answers requests for lost keys and order claims by mail, gives notice of used up and of bought uses, and invites users. */
export default async function answerMailRequests({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await answerMailRequest(container, data.id)
}

export const config: SubscriberConfig = {
  event: [
    LicensingEvents.LOST_KEYS_REQUESTED,
    LicensingEvents.ORDER_CLAIM_REQUESTED,
    LicensingEvents.USES_NOTICED,
    LicensingEvents.USES_BOUGHT,
    LicensingEvents.USERS_ASSIGNED,
  ],
  context: { subscriberId: "licensing-answer-mail-requests" },
}
