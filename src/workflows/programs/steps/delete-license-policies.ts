import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

export const deleteLicensePoliciesStepId = "delete-license-policies"

/** Deletes policies that were never sold; brings them back if a later step fails. */
export const deleteLicensePoliciesStep = createStep(
  deleteLicensePoliciesStepId,
  async (ids: string[], { container }) => {
    await container.resolve<LicensingModuleService>(LICENSING_MODULE).policies.delete(ids)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (!ids?.length) {
      return
    }
    await container.resolve<LicensingModuleService>(LICENSING_MODULE).policies.restore(ids)
  }
)
