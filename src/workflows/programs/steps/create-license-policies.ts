import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { NewPolicy } from "../../../modules/licensing/programs/types"

export const createLicensePoliciesStepId = "create-license-policies"

/** Creates policies; removes them again if a later step fails. */
export const createLicensePoliciesStep = createStep(
  createLicensePoliciesStepId,
  async (policies: NewPolicy[], { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const created = await licensing.policies.create(policies)
    return new StepResponse(
      created,
      created.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (!ids?.length) {
      return
    }
    await container.resolve<LicensingModuleService>(LICENSING_MODULE).policies.discard(ids)
  }
)
