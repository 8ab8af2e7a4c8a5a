import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"

export type SignOutLicenseUserInput = { license_id: string; user_id: string; actor: Actor }

/** Id of {@link signOutLicenseUserStep}. */
export const signOutLicenseUserStepId = "sign-out-license-user-step"

/** Ends every sign-in of a user. Not undone when a later step fails: they sign in again. */
export const signOutLicenseUserStep = createStep(
  { name: signOutLicenseUserStepId, noCompensation: true },
  async ({ license_id, user_id, actor }: SignOutLicenseUserInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    return new StepResponse(await licensing.users.signOutEverywhere(license_id, user_id, actor))
  }
)
