import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"

import { deleteLicenseProgramsStep } from "../steps/delete-license-programs"

export const deleteLicenseProgramsWorkflowId = "delete-license-programs"

export type DeleteLicenseProgramsInput = { ids: string[] }

/**
 * Deletes programs that have no policy. Their codes are free again.
 *
 * @throws 404 PROGRAM_NOT_FOUND; 409 PROGRAM_IN_USE
 */
export const deleteLicenseProgramsWorkflow = createWorkflow(
  deleteLicenseProgramsWorkflowId,
  (input: WorkflowData<DeleteLicenseProgramsInput>) => {
    return new WorkflowResponse(deleteLicenseProgramsStep(input.ids))
  }
)
