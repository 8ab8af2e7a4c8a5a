import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"

import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import { revealLicenseKeyStep } from "../steps/reveal-license-key"

export const revealLicenseKeyWorkflowId = "reveal-license-key"

export type RevealLicenseKeyInput = { id: string; actor: Actor }

/**
 * The whole key of a license; the timeline keeps who asked. It does not ask the option `staff.reveal`: a
 * route does that before, see `api/reveal-guard.ts`.
 *
 * @throws 404 LICENSE_NOT_FOUND
 */
export const revealLicenseKeyWorkflow = createWorkflow(
  revealLicenseKeyWorkflowId,
  (input: WorkflowData<RevealLicenseKeyInput>) => new WorkflowResponse(revealLicenseKeyStep(input))
)
