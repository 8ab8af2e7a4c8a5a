import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { ActingManager, NewSubManager } from "../../../modules/licensing/managers/types"
import type LicensingModuleService from "../../../modules/licensing/service"
import { sendInvitation } from "../lib/manager-mails"

export type CreateSubManagerInput = {
  granter: ActingManager
  sub_manager: NewSubManager
  /** Language of the granter, and so of the mail. */
  locale?: string | null
}

/** Id of {@link createSubManagerStep}. */
export const createSubManagerStepId = "create-sub-manager-step"

/**
 * Creates a sub-manager with shares of the granter's quotas, and invites them. The token leaves the step only in the
 * mail. Compensation: the sub-manager is deleted.
 */
export const createSubManagerStep = createStep(
  createSubManagerStepId,
  async ({ granter, sub_manager, locale }: CreateSubManagerInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const { token, manager_id } = await licensing.managers.createSubManager(granter, sub_manager)
    const invitation = await sendInvitation(container, { managerId: manager_id, token, locale })
    return new StepResponse({ manager_id, invitation }, { id: manager_id, granter_id: granter.id })
  },
  async (undo, { container }) => {
    if (undo) {
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await licensing.managers.delete(undo.id, { type: "manager", id: undo.granter_id })
    }
  }
)
