import {
  createWorkflow,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"

import type { NewProgram } from "../../../modules/licensing/programs/types"
import { createLicenseProgramsStep } from "../steps/create-license-programs"

export const createLicenseProgramsWorkflowId = "create-license-programs"

export type CreateLicenseProgramsInput = { programs: NewProgram[] }

/**
 * Creates programs, each with a new secret application signature.
 *
 * @throws 400 FEATURES_INVALID; 409 CODE_TAKEN
 * @example
 * const { result } = await createLicenseProgramsWorkflow(container).run({
 *   input: { programs: [{ code: "photo-pro", name: "Photo Pro" }] },
 * })
 */
export const createLicenseProgramsWorkflow = createWorkflow(
  createLicenseProgramsWorkflowId,
  (input: WorkflowData<CreateLicenseProgramsInput>) => {
    return new WorkflowResponse(createLicenseProgramsStep(input.programs))
  }
)
