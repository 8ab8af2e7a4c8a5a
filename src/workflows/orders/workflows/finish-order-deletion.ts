import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import {
  deleteOrderLicensingStep,
  type DeleteOrderLicensingStepInput,
} from "../steps/delete-order-licensing"

/** Id of {@link finishOrderDeletionWorkflow}. */
export const finishOrderDeletionWorkflowId = "finish-order-deletion"

/** Wipes what a killed `delete-order-licensing` left of an order's licenses; the native order stays. */
export const finishOrderDeletionWorkflow = createWorkflow(
  finishOrderDeletionWorkflowId,
  (input: DeleteOrderLicensingStepInput) => new WorkflowResponse(deleteOrderLicensingStep(input))
)
