import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import {
  type UpdateLicensingSettingsInput,
  updateLicensingSettingsStep,
} from "../steps/update-licensing-settings"

/** Id of {@link updateLicensingSettingsWorkflow}. */
export const updateLicensingSettingsWorkflowId = "update-licensing-settings"

/** Changes what staff may set in Settings → Licensing; returns the former values. */
export const updateLicensingSettingsWorkflow = createWorkflow(
  updateLicensingSettingsWorkflowId,
  (input: UpdateLicensingSettingsInput) => new WorkflowResponse(updateLicensingSettingsStep(input))
)
