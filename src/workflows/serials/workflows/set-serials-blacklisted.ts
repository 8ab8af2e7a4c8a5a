import { createHook, createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import {
  type SetSerialsBlacklistedInput,
  setSerialsBlacklistedStep,
} from "../steps/set-serials-blacklisted"

/** Id of {@link setSerialsBlacklistedWorkflow}. */
export const setSerialsBlacklistedWorkflowId = "set-serials-blacklisted"

/**
 * Blacklists serial numbers, or allows them again. Licenses of their orders are blocked while they are
 * blacklisted.
 *
 * @property hooks.validate - before anything is done; throw to refuse. Gets the input.
 * @throws SERIAL_NOT_FOUND, SERIAL_BATCH_NOT_FOUND
 */
export const setSerialsBlacklistedWorkflow = createWorkflow(
  setSerialsBlacklistedWorkflowId,
  (input: SetSerialsBlacklistedInput) => {
    const validate = createHook("validate", { input })
    return new WorkflowResponse(setSerialsBlacklistedStep(input), { hooks: [validate] })
  }
)
