import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { PolicyPatch } from "../../../modules/licensing/programs/types"

export const updateLicensePoliciesStepId = "update-license-policies"

/** Changes policies, but no issued license; puts them back if a later step fails. */
export const updateLicensePoliciesStep = createStep(
  updateLicensePoliciesStepId,
  async (patches: PolicyPatch[], { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const { before, after } = await licensing.policies.update(patches)
    return new StepResponse(after, before)
  },
  async (before, { container }) => {
    if (!before?.length) {
      return
    }
    await container.resolve<LicensingModuleService>(LICENSING_MODULE).policies.revert(before)
  }
)
