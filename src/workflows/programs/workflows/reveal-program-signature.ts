import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"

import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import { revealProgramSignatureStep } from "../steps/reveal-program-signature"

export const revealProgramSignatureWorkflowId = "reveal-license-program-signature"

export type RevealProgramSignatureInput = { id: string; actor: Actor }

/**
 * The application signature of a program, 64 hex digits; the timeline keeps who asked. It does not ask
 * the option `staff.reveal`: a route does that before, see `api/reveal-guard.ts`.
 *
 * @throws 404 PROGRAM_NOT_FOUND
 */
export const revealProgramSignatureWorkflow = createWorkflow(
  revealProgramSignatureWorkflowId,
  (input: WorkflowData<RevealProgramSignatureInput>) => {
    return new WorkflowResponse(revealProgramSignatureStep(input))
  }
)
