import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../../issuing/events"
import type { SendOrderClaimInput } from "../steps/send-order-claim"

/** Id of {@link requestOrderClaimWorkflow}. */
export const requestOrderClaimWorkflowId = "request-order-claim"

/**
 * Takes note that somebody wants a guest order in their account: it looks nothing up, so its time tells
 * nothing. Emits `licensing.order_claim_requested`, which is answered by mail to the order's address.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 */
export const requestOrderClaimWorkflow = createWorkflow(
  requestOrderClaimWorkflowId,
  (input: SendOrderClaimInput) => {
    const validate = createHook("validate", { input })
    emitEventStep({ eventName: LicensingEvents.ORDER_CLAIM_REQUESTED, data: input })
    return new WorkflowResponse(input, { hooks: [validate] })
  }
)
