import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { ProgramPatch } from "../../../modules/licensing/programs/types"

export const updateLicenseProgramsStepId = "update-license-programs"

/** Changes programs; puts them back if a later step fails. */
export const updateLicenseProgramsStep = createStep(
  updateLicenseProgramsStepId,
  async (patches: ProgramPatch[], { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const { before, after } = await licensing.programs.update(patches)
    return new StepResponse(after, before)
  },
  async (before, { container }) => {
    if (!before?.length) {
      return
    }
    await container.resolve<LicensingModuleService>(LICENSING_MODULE).programs.revert(before)
  }
)
