import { revealStep } from "../../reveal"

/** Id of {@link revealSerialNumberStep}. */
export const revealSerialNumberStepId = "reveal-serial-number-step"

/** Reads a serial number with its verification number and records the reader. */
export const revealSerialNumberStep = revealStep(revealSerialNumberStepId, (licensing, id, actor) =>
  licensing.serials.reveal(id, actor)
)
