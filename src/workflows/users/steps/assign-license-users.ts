import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { AssignedWithMails, UsersToAssign } from "../../../modules/licensing/users/types"

export type AssignLicenseUsersInput = {
  license_id: string
  wanted: UsersToAssign
  actor: Actor
  /** Language of the person who assigns: that of the invitations, if they have it. */
  locale?: string | null
}

/** Id of {@link assignLicenseUsersStep}. */
export const assignLicenseUsersStepId = "assign-license-users-step"

/**
 * Gives users places of a license, and leaves requests for the mails that invite them. Compensation: who got one by it
 * loses it again, so that its request invites nobody.
 */
export const assignLicenseUsersStep = createStep(
  assignLicenseUsersStepId,
  async ({ license_id, wanted, actor, locale }: AssignLicenseUsersInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const result = await licensing.users.assign(license_id, wanted, actor, locale)
    const { assigned } = result
    return new StepResponse<AssignedWithMails, Undo | null>(
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
