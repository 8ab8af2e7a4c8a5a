import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../../issuing/events"
import { noteMailRequestStep } from "../steps/note-mail-request"
import type { SendOrderClaimInput } from "../steps/send-order-claim"

/** Id of {@link requestOrderClaimWorkflow}. */
export const requestOrderClaimWorkflowId = "request-order-claim"

/**
 * Records a request to move a guest order into an account. It looks nothing up, so its duration reveals
 * nothing. Emits `licensing.order_claim_requested`, which is answered by mail to the order's address.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 */
export const requestOrderClaimWorkflow = createWorkflow(
  requestOrderClaimWorkflowId,
  (input: SendOrderClaimInput) => {
    const validate = createHook("validate", { input })
    const request = noteMailRequestStep(
      transform({ input }, ({ input: data }) => ({ kind: "order_claim" as const, data }))
    )
    emitEventStep({ eventName: LicensingEvents.ORDER_CLAIM_REQUESTED, data: request })
    return new WorkflowResponse(input, { hooks: [validate] })
  }
)
