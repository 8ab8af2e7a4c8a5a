import { type RevealInput, revealWorkflow } from "../../reveal"
import { revealLicenseKeyStep } from "../steps/reveal-license-key"

/** Id of {@link revealLicenseKeyWorkflow}. */
export const revealLicenseKeyWorkflowId = "reveal-license-key"

export type RevealLicenseKeyInput = RevealInput

/**
 * The whole key of a license; the timeline records the reader.
 * @throws 404 LICENSE_NOT_FOUND
 */
export const revealLicenseKeyWorkflow = revealWorkflow(
  revealLicenseKeyWorkflowId,
  revealLicenseKeyStep
)
