import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../modules/licensing"
import type LicensingModuleService from "../modules/licensing/service"
import { answerMailRequest } from "../workflows/claims/lib/answer-mail-request"

/** Most requests per run; the next run takes the others. */
const MAX_REQUESTS = 100

/**
 * Answers mail requests that a killed process left. A failing one does not stop the others; it is tried again
 * later.
 */
export default async function answerPendingMailRequests(container: MedusaContainer): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  for (const id of await licensing.orders.pendingMailRequests(MAX_REQUESTS)) {
    try {
      await answerMailRequest(container, id)
    } catch {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`medusa-plugin-licensing: the request ${id} for a mail is not answered yet`)
    }
  }
}

export const config = {
  name: "licensing-answer-left-mail-requests",
  schedule: "*/5 * * * *",
}
