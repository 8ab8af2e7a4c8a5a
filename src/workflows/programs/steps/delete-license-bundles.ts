import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

export const deleteLicenseBundlesStepId = "delete-license-bundles"

/** Deletes bundles that no variant sells and nobody bought; brings them back if a later step fails. */
export const deleteLicenseBundlesStep = createStep(
  deleteLicenseBundlesStepId,
  async (ids: string[], { container }) => {
    await container.resolve<LicensingModuleService>(LICENSING_MODULE).bundles.delete(ids)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) {
      return
    }
    await container.resolve<LicensingModuleService>(LICENSING_MODULE).bundles.restore(ids)
  }
)
