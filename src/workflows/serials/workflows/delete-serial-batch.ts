import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { type DeleteSerialBatchInput, deleteSerialBatchStep } from "../steps/delete-serial-batch"

/** Id of {@link deleteSerialBatchWorkflow}. */
export const deleteSerialBatchWorkflowId = "delete-serial-batch"

/**
 * Deletes a batch without redeemed or blacklisted serials.
 * @throws 404 SERIAL_BATCH_NOT_FOUND; 409 SERIAL_BATCH_IN_USE
 */
export const deleteSerialBatchWorkflow = createWorkflow(
  deleteSerialBatchWorkflowId,
  (input: DeleteSerialBatchInput) => new WorkflowResponse(deleteSerialBatchStep(input))
)
