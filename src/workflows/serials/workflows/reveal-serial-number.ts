import { revealWorkflow } from "../../reveal"
import { revealSerialNumberStep } from "../steps/reveal-serial-number"

/** Id of {@link revealSerialNumberWorkflow}. */
export const revealSerialNumberWorkflowId = "reveal-serial-number"

/**
 * A whole serial number with its verification number; the timeline records the reader.
 * @throws 404 SERIAL_NOT_FOUND
 */
export const revealSerialNumberWorkflow = revealWorkflow(
  revealSerialNumberWorkflowId,
  revealSerialNumberStep
)
