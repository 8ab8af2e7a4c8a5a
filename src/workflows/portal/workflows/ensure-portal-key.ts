import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { ensurePortalKeyStep } from "../steps/ensure-portal-key"

/** Id of {@link ensurePortalKeyWorkflow}. */
export const ensurePortalKeyWorkflowId = "ensure-portal-key"

/** The publishable key of the portal, created if missing; see `ensurePortalKeyStep`. */
export const ensurePortalKeyWorkflow = createWorkflow(
  ensurePortalKeyWorkflowId,
  () => new WorkflowResponse(ensurePortalKeyStep())
)
