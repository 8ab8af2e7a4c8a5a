import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"

import type { NewPolicy } from "../../../modules/licensing/programs/types"
import { createLicensePoliciesStep } from "../steps/create-license-policies"

export const createLicensePoliciesWorkflowId = "create-license-policies"

export type CreateLicensePoliciesInput = { policies: NewPolicy[] }

/**
 * Creates policies.
 *
 * @throws 404 PROGRAM_NOT_FOUND; 400 POLICY_INVALID; 409 CODE_TAKEN
 * @example
 * const { result } = await createLicensePoliciesWorkflow(container).run({
 *   input: {
 *     policies: [
 *       {
 *         program_id: "lprog_123",
 *         code: "photo-pro-1y",
 *         name: "Photo Pro, one year",
 *         kind: "time_limited",
 *         valid_duration: "P1Y",
 *       },
 *     ],
 *   },
 * })
 */
export const createLicensePoliciesWorkflow = createWorkflow(
  createLicensePoliciesWorkflowId,
  (input: WorkflowData<CreateLicensePoliciesInput>) => {
    return new WorkflowResponse(createLicensePoliciesStep(input.policies))
  }
)
