import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type RetireSigningKeyInput, retireSigningKeyStep } from "../steps/retire-signing-key"

/** Id of {@link retireSigningKeyWorkflow}. */
export const retireSigningKeyWorkflowId = "retire-signing-key"

/** Ends the overlap of a former signing key, see `SigningKeysService.retire`. */
export const retireSigningKeyWorkflow = createWorkflow(
  retireSigningKeyWorkflowId,
  (input: RetireSigningKeyInput) => new WorkflowResponse(retireSigningKeyStep(input))
)
