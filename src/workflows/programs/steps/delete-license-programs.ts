import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

export const deleteLicenseProgramsStepId = "delete-license-programs"

/** Deletes programs that have no policy; brings them back if a later step fails. */
export const deleteLicenseProgramsStep = createStep(
  deleteLicenseProgramsStepId,
  async (ids: string[], { container }) => {
    await container.resolve<LicensingModuleService>(LICENSING_MODULE).programs.delete(ids)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) {
      return
    }
    await container.resolve<LicensingModuleService>(LICENSING_MODULE).programs.restore(ids)
  }
)
