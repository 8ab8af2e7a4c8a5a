import { revealStep } from "../../reveal"

/** Id of {@link revealLicenseKeyStep}. */
export const revealLicenseKeyStepId = "reveal-license-key-step"

/** Reads a license's key and records the reader. */
export const revealLicenseKeyStep = revealStep(revealLicenseKeyStepId, (licensing, id, actor) =>
  licensing.licenses.revealKey(id, actor)
)
