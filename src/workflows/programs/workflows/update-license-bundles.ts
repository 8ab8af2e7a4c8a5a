import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"

import type { BundlePatch } from "../../../modules/licensing/programs/types"
import { updateLicenseBundlesStep } from "../steps/update-license-bundles"

export const updateLicenseBundlesWorkflowId = "update-license-bundles"

export type UpdateLicenseBundlesInput = { bundles: BundlePatch[] }

/**
 * Changes bundles; absent fields stay, and so does everything that was sold.
 *
 * @throws 404 BUNDLE_NOT_FOUND, POLICY_NOT_FOUND; 400 CODE_IMMUTABLE, BUNDLE_INVALID
 */
export const updateLicenseBundlesWorkflow = createWorkflow(
  updateLicenseBundlesWorkflowId,
  (input: WorkflowData<UpdateLicenseBundlesInput>) => {
    return new WorkflowResponse(updateLicenseBundlesStep(input.bundles))
  }
)
