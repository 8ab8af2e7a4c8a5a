import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"

import type { PolicyPatch } from "../../../modules/licensing/programs/types"
import { updateLicensePoliciesStep } from "../steps/update-license-policies"

export const updateLicensePoliciesWorkflowId = "update-license-policies"

export type UpdateLicensePoliciesInput = { policies: PolicyPatch[] }

/**
 * Changes policies; absent fields stay, and so does every issued license.
 *
 * @throws 404 POLICY_NOT_FOUND; 400 CODE_IMMUTABLE, PROGRAM_IMMUTABLE, POLICY_INVALID;
 *   409 POLICY_IN_BUNDLE
 */
export const updateLicensePoliciesWorkflow = createWorkflow(
  updateLicensePoliciesWorkflowId,
  (input: WorkflowData<UpdateLicensePoliciesInput>) => {
    return new WorkflowResponse(updateLicensePoliciesStep(input.policies))
  }
)
