import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { NewProgram } from "../../../modules/licensing/programs/types"

export const createLicenseProgramsStepId = "create-license-programs"

/** Creates programs, each with its secret application signature; removes them again if a later step fails. */
export const createLicenseProgramsStep = createStep(
  createLicenseProgramsStepId,
  async (programs: NewProgram[], { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const created = await licensing.programs.create(programs)
    return new StepResponse(
      created,
      created.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (!ids?.length) {
      return
    }
    await container.resolve<LicensingModuleService>(LICENSING_MODULE).programs.discard(ids)
  }
)
