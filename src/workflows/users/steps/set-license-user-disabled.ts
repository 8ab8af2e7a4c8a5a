import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"

export type SetLicenseUserDisabledInput = {
  license_id: string
  user_id: string
  disabled: boolean
  actor: Actor
}

/** Id of {@link setLicenseUserDisabledStep}. */
export const setLicenseUserDisabledStepId = "set-license-user-disabled-step"

/** Disables a user or lets them in again. Compensation: they are as they were. */
export const setLicenseUserDisabledStep = createStep(
  setLicenseUserDisabledStepId,
  async (input: SetLicenseUserDisabledInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const { license_id, user_id, disabled, actor } = input
    const changed = await licensing.users.setDisabled(license_id, user_id, disabled, actor)
    return new StepResponse<string, SetLicenseUserDisabledInput | null>(
      user_id,
      changed ? { ...input, disabled: !disabled } : null
    )
  },
  async (undo, { container }) => {
    if (undo) {
      const { license_id, user_id, disabled, actor } = undo
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await licensing.users.setDisabled(license_id, user_id, disabled, actor)
    }
  }
)
