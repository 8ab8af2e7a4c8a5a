import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"

import type { ProgramPatch } from "../../../modules/licensing/programs/types"
import { updateLicenseProgramsStep } from "../steps/update-license-programs"

export const updateLicenseProgramsWorkflowId = "update-license-programs"

export type UpdateLicenseProgramsInput = { programs: ProgramPatch[] }

/**
 * Changes programs; absent fields stay.
 *
 * @throws 404 PROGRAM_NOT_FOUND; 400 CODE_IMMUTABLE, FEATURES_INVALID
 */
export const updateLicenseProgramsWorkflow = createWorkflow(
  updateLicenseProgramsWorkflowId,
  (input: WorkflowData<UpdateLicenseProgramsInput>) => {
    return new WorkflowResponse(updateLicenseProgramsStep(input.programs))
  }
)
