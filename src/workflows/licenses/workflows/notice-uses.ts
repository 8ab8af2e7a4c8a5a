import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../../issuing/events"
import { mailUsesNoticeStep, type UsesNotice } from "../steps/mail-uses-notice"

/** Id of {@link noticeUsesWorkflow}. */
export const noticeUsesWorkflowId = "notice-license-uses"

/**
 * Says that the counted uses of a license run low, or out: emits `license.consumption_low` or
 * `license.consumption_exhausted` and mails its owner. The result says whether the mail went. It runs once for each
 * request that the counting statement wrote; see `orders/mail-requests.ts`.
 */
export const noticeUsesWorkflow = createWorkflow(noticeUsesWorkflowId, (input: UsesNotice) => {
  emitEventStep({
    eventName: transform(input, ({ notice }) =>
      notice === "low"
        ? LicensingEvents.LICENSE_CONSUMPTION_LOW
        : LicensingEvents.LICENSE_CONSUMPTION_EXHAUSTED
    ),
    data: transform(input, ({ license_id, feature }) =>
      feature ? { id: license_id, feature } : { id: license_id }
    ),
  })
  return new WorkflowResponse(mailUsesNoticeStep(input))
})
