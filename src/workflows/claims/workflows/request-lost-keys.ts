import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../../issuing/events"
import { noteMailRequestStep } from "../steps/note-mail-request"
import type { SendLostKeysInput } from "../steps/send-lost-keys"

/** Id of {@link requestLostKeysWorkflow}. */
export const requestLostKeysWorkflowId = "request-lost-keys"

/**
 * Records a request for lost keys. It looks nothing up, so its duration reveals nothing. Emits
 * `licensing.lost_keys_requested`, which is answered by mail.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 */
export const requestLostKeysWorkflow = createWorkflow(
  requestLostKeysWorkflowId,
  (input: SendLostKeysInput) => {
    const validate = createHook("validate", { input })
    const request = noteMailRequestStep(
      transform({ input }, ({ input: data }) => ({ kind: "lost_keys" as const, data }))
    )
    emitEventStep({ eventName: LicensingEvents.LOST_KEYS_REQUESTED, data: request })
    return new WorkflowResponse(input, { hooks: [validate] })
  }
)
