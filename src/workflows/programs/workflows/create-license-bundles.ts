import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"

import type { NewBundle } from "../../../modules/licensing/programs/types"
import { createLicenseBundlesStep } from "../steps/create-license-bundles"

export const createLicenseBundlesWorkflowId = "create-license-bundles"

export type CreateLicenseBundlesInput = { bundles: NewBundle[] }

/**
 * Creates bundles.
 *
 * @throws 404 POLICY_NOT_FOUND; 400 BUNDLE_INVALID; 409 CODE_TAKEN
 * @example
 * const { result } = await createLicenseBundlesWorkflow(container).run({
 *   input: {
 *     bundles: [
 *       {
 *         code: "studio",
 *         name: "Studio",
 *         items: [
 *           { policy_id: "lpol_123", seats: null },
 *           { policy_id: "lpol_456", seats: 3 },
 *         ],
 *       },
 *     ],
 *   },
 * })
 */
export const createLicenseBundlesWorkflow = createWorkflow(
  createLicenseBundlesWorkflowId,
  (input: WorkflowData<CreateLicenseBundlesInput>) => {
    return new WorkflowResponse(createLicenseBundlesStep(input.bundles))
  }
)
