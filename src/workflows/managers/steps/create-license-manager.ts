import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { ManagerPerson } from "../../../modules/licensing/managers/types"
import { sendInvitation } from "../lib/manager-mails"

export type CreateLicenseManagerInput = {
  person: ManagerPerson
  /** Given with further orders. Absent: the default ones. */
  permissions?: string[]
  actor: Actor
}

/** Id of {@link createLicenseManagerStep}. */
export const createLicenseManagerStepId = "create-license-manager-step"

/**
 * Creates a manager without orders, and invites them. The token leaves the step only in the mail. Compensation:
 * the manager is deleted.
 */
export const createLicenseManagerStep = createStep(
  createLicenseManagerStepId,
  async ({ person, permissions, actor }: CreateLicenseManagerInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const { token, ...created } = await licensing.managers.create(person, permissions, actor)
    const invitation = await sendInvitation(container, { managerId: created.manager_id, token })
    return new StepResponse({ ...created, invitation }, { id: created.manager_id, actor })
  },
  async (undo, { container }) => {
    if (undo) {
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await licensing.managers.delete(undo.id, undo.actor)
    }
  }
)
