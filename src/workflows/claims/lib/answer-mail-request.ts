import type { MedusaContainer } from "@medusajs/framework/types"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import { mailUsesAddedWorkflow } from "../../licenses/workflows/mail-uses-added"
import { noticeUsesWorkflow } from "../../licenses/workflows/notice-uses"
import { inviteLicenseUsersWorkflow } from "../../users/workflows/invite-license-users"
import { sendLostKeysWorkflow } from "../workflows/send-lost-keys"
import { sendOrderClaimWorkflow } from "../workflows/send-order-claim"

/**
 * Answers a mail request; does nothing if it was answered. A request is deleted once it was tried, whether or
 * not a mail went. One whose process was killed, or that failed on the way, is left to the job.
 */
export async function answerMailRequest(container: MedusaContainer, id: string): Promise<void> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const request = await licensing.orders.takeMailRequest(id)
  if (!request) {
    return
  }
  if (request.kind === "lost_keys") {
    await sendLostKeysWorkflow(container).run({ input: request.data })
  } else if (request.kind === "order_claim") {
    await sendOrderClaimWorkflow(container).run({ input: request.data })
  } else if (request.kind === "uses_notice") {
    await noticeUsesWorkflow(container).run({ input: request.data })
  } else if (request.kind === "uses_added") {
    await mailUsesAddedWorkflow(container).run({ input: request.data })
  } else {
    await inviteLicenseUsersWorkflow(container).run({ input: request.data })
  }
  await licensing.orders.endMailRequest(id)
}
