import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { LICENSING_MODULE } from "../modules/licensing"
import type LicensingModuleService from "../modules/licensing/service"
import { answerMailRequest } from "../workflows/claims/lib/answer-mail-request"

/** Requests that one run answers; the next run takes the others. */
const MOST = 100

/**
 * Answers what people asked to be mailed and a killed process left. One that fails does not keep the others
 * from their mails; it is tried again later.
 */
export default async function answerLeftMailRequests(container: MedusaContainer): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  for (const id of await licensing.orders.leftMailRequests(MOST)) {
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
