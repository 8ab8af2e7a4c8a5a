import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"

export type UnassignLicenseUserInput = { license_id: string; user_id: string; actor: Actor }

/** Id of {@link unassignLicenseUserStep}. */
export const unassignLicenseUserStepId = "unassign-license-user-step"

/**
 * Takes their place of a license from a user. Not undone when a later step fails: another may have the place by then,
 * and assigning the user again is an act of its own.
 */
export const unassignLicenseUserStep = createStep(
  { name: unassignLicenseUserStepId, noCompensation: true },
  async ({ license_id, user_id, actor }: UnassignLicenseUserInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    await licensing.users.unassign(license_id, [user_id], actor)
    return new StepResponse(user_id)
  }
)
