import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"

import { deleteLicensePoliciesStep } from "../steps/delete-license-policies"
import { validateLicensePoliciesUnlinkedStep } from "../steps/validate-license-policies-unlinked"

export const deleteLicensePoliciesWorkflowId = "delete-license-policies"

export type DeleteLicensePoliciesInput = { ids: string[] }

/**
 * Deletes policies that no variant sells and nobody bought. Their codes are free again.
 *
 * @throws 404 POLICY_NOT_FOUND; 409 POLICY_IN_USE
 */
export const deleteLicensePoliciesWorkflow = createWorkflow(
  deleteLicensePoliciesWorkflowId,
  (input: WorkflowData<DeleteLicensePoliciesInput>) => {
    validateLicensePoliciesUnlinkedStep(input.ids)
    return new WorkflowResponse(deleteLicensePoliciesStep(input.ids))
  }
)
