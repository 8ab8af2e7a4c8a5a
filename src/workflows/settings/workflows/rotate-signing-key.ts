import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type RotateSigningKeyInput, rotateSigningKeyStep } from "../steps/rotate-signing-key"

/** Id of {@link rotateSigningKeyWorkflow}. */
export const rotateSigningKeyWorkflowId = "rotate-signing-key"

/** Makes a new signing key, see `SigningKeysService.rotate`. */
export const rotateSigningKeyWorkflow = createWorkflow(
  rotateSigningKeyWorkflowId,
  (input: RotateSigningKeyInput) => new WorkflowResponse(rotateSigningKeyStep(input))
)
