import { revealStep } from "../../reveal"

/** Id of {@link revealProgramSignatureStep}. */
export const revealProgramSignatureStepId = "reveal-license-program-signature"

/** Reads a program's application signature and records the reader. */
export const revealProgramSignatureStep = revealStep(
  revealProgramSignatureStepId,
  (licensing, id, actor) => licensing.programs.revealSignature(id, actor)
)
