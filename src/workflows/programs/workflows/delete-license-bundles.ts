import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"

import { deleteLicenseBundlesStep } from "../steps/delete-license-bundles"

export const deleteLicenseBundlesWorkflowId = "delete-license-bundles"

export type DeleteLicenseBundlesInput = { ids: string[] }

/**
 * Deletes bundles that no variant sells and nobody bought. Their codes are free again.
 *
 * @throws 404 BUNDLE_NOT_FOUND; 409 BUNDLE_IN_USE
 */
export const deleteLicenseBundlesWorkflow = createWorkflow(
  deleteLicenseBundlesWorkflowId,
  (input: WorkflowData<DeleteLicenseBundlesInput>) => {
    return new WorkflowResponse(deleteLicenseBundlesStep(input.ids))
  }
)
