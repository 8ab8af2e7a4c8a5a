import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { LicensingEvents } from "../../issuing/events"
import { type ReturnOfflineFileInput, returnOfflineFileStep } from "../steps/return-offline-file"

/** Id of {@link returnOfflineFileWorkflow}. */
export const returnOfflineFileWorkflowId = "return-offline-file"

/**
 * Gives a machine file back, which frees its seat. The result's `verdict` says whether it was done, and if not,
 * why. Emits `license.deactivated` where an activation ended with it.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 */
export const returnOfflineFileWorkflow = createWorkflow(
  returnOfflineFileWorkflowId,
  (input: ReturnOfflineFileInput) => {
    const validate = createHook("validate", { input })
    const result = returnOfflineFileStep(input)
    when("activation-ended", { result }, ({ result: { ended } }) => ended !== null).then(() => {
      emitEventStep({
        eventName: LicensingEvents.LICENSE_DEACTIVATED,
        data: transform({ result }, ({ result: { ended } }) => ({
          id: ended?.license_id,
          activation_id: ended?.id,
        })),
      })
    })
    return new WorkflowResponse(result, { hooks: [validate] })
  }
)
