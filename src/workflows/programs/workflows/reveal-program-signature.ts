import { type RevealInput, revealWorkflow } from "../../reveal"
import { revealProgramSignatureStep } from "../steps/reveal-program-signature"

/** Id of {@link revealProgramSignatureWorkflow}. */
export const revealProgramSignatureWorkflowId = "reveal-license-program-signature"

export type RevealProgramSignatureInput = RevealInput

/**
 * The application signature of a program, 64 hex digits; the timeline records the reader.
 * @throws 404 PROGRAM_NOT_FOUND
 */
export const revealProgramSignatureWorkflow = revealWorkflow(
  revealProgramSignatureWorkflowId,
  revealProgramSignatureStep
)
