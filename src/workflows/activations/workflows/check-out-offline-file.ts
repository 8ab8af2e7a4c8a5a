import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import {
  type CheckOutOfflineFileInput,
  checkOutOfflineFileStep,
} from "../steps/check-out-offline-file"

/** Id of {@link checkOutOfflineFileWorkflow}. */
export const checkOutOfflineFileWorkflowId = "check-out-offline-file"

/**
 * Hands out a license file, or the machine file of an activation. The result's `verdict` says whether it
 * was, and if not, why.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 */
export const checkOutOfflineFileWorkflow = createWorkflow(
  checkOutOfflineFileWorkflowId,
  (input: CheckOutOfflineFileInput) => {
    const validate = createHook("validate", { input })
    return new WorkflowResponse(checkOutOfflineFileStep(input), { hooks: [validate] })
  }
)
