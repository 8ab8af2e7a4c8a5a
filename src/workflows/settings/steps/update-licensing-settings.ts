import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { LicensingSettingsPatch } from "../../../modules/licensing/settings/types"

export type UpdateLicensingSettingsInput = { patch: LicensingSettingsPatch; actor: Actor }

/** Id of {@link updateLicensingSettingsStep}. */
export const updateLicensingSettingsStepId = "update-licensing-settings-step"

/** Changes what staff may set. Compensation: the former values. */
export const updateLicensingSettingsStep = createStep(
  updateLicensingSettingsStepId,
  async ({ patch, actor }: UpdateLicensingSettingsInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const before = await licensing.settings.update(patch, actor)
    return new StepResponse(before, { before, actor })
  },
  async (done, { container }) => {
    if (done) {
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await licensing.settings.update(done.before, done.actor)
    }
  }
)
