import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { NewBundle } from "../../../modules/licensing/programs/types"

export const createLicenseBundlesStepId = "create-license-bundles"

/** Creates bundles; removes them again if a later step fails. */
export const createLicenseBundlesStep = createStep(
  createLicenseBundlesStepId,
  async (bundles: NewBundle[], { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const created = await licensing.bundles.create(bundles)
    return new StepResponse(
      created,
      created.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (!ids?.length) {
      return
    }
    await container.resolve<LicensingModuleService>(LICENSING_MODULE).bundles.discard(ids)
  }
)
