import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { BundlePatch } from "../../../modules/licensing/programs/types"

export const updateLicenseBundlesStepId = "update-license-bundles"

/** Changes bundles, but nothing that was sold; puts them back if a later step fails. */
export const updateLicenseBundlesStep = createStep(
  updateLicenseBundlesStepId,
  async (patches: BundlePatch[], { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const { before, after } = await licensing.bundles.update(patches)
    return new StepResponse(after, before)
  },
  async (before, { container }) => {
    if (!before?.length) {
      return
    }
    await container.resolve<LicensingModuleService>(LICENSING_MODULE).bundles.revert(before)
  }
)
