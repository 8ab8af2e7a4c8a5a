import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { AssignedUsers, UsersToAssign } from "../../../modules/licensing/users/types"

export type AssignLicenseUsersInput = {
  license_id: string
  wanted: UsersToAssign
  actor: Actor
}

/** Id of {@link assignLicenseUsersStep}. */
export const assignLicenseUsersStepId = "assign-license-users-step"

/** Gives users places of a license. Compensation: who got one by it loses it again. */
export const assignLicenseUsersStep = createStep(
  assignLicenseUsersStepId,
  async ({ license_id, wanted, actor }: AssignLicenseUsersInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const result = await licensing.users.assign(license_id, wanted, actor)
    const { assigned } = result
    return new StepResponse<AssignedUsers, Undo | null>(
      result,
      assigned.length > 0 ? { license_id, assigned, actor } : null
    )
  },
  async (undo, { container }) => {
    if (undo) {
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await licensing.users.unassign(undo.license_id, undo.assigned, undo.actor)
    }
  }
)

type Undo = { license_id: string; assigned: string[]; actor: Actor }
