import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type {
  AssignResult,
  Grantor,
  ManagerPerson,
} from "../../../modules/licensing/managers/types"
import { type InvitationMail, sendInvitation, sendOrderAssigned } from "../lib/manager-mails"

export type AssignLicenseManagerInput = {
  order_id: string
  person: ManagerPerson
  /** Absent: those that they have on this order, else their default ones. */
  permissions?: string[]
  by: Grantor
  /** Language of the person who assigns: that of the mail, if it has it. */
  locale?: string | null
}

export type AssignedLicenseManager = Omit<AssignResult, "token"> & {
  /** Null if nobody was invited. */
  invitation: InvitationMail | null
}

/** Id of {@link assignLicenseManagerStep}. */
export const assignLicenseManagerStepId = "assign-license-manager-step"

/**
 * Makes a person a manager of an order and mails them: a new manager gets an invitation, an active one a
 * notice. The token leaves the step only in the mail. Compensation: the order is taken away again.
 */
export const assignLicenseManagerStep = createStep(
  assignLicenseManagerStepId,
  async (
    { order_id, person, permissions, by, locale }: AssignLicenseManagerInput,
    { container }
  ) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const { token, ...result } = await licensing.managers.assign(order_id, person, permissions, by)
    const { manager_id: managerId } = result
    const invitation = token ? await sendInvitation(container, { managerId, token, locale }) : null
    if (!token && result.status === "active" && !result.unchanged) {
      await sendOrderAssigned(container, { managerId, orderId: order_id, locale })
    }
    return new StepResponse<AssignedLicenseManager, Undo | null>(
      { ...result, invitation },
      result.unchanged ? null : { order_id, manager_id: result.manager_id, by }
    )
  },
  async (undo, { container }) => {
    if (undo) {
      const { order_id, manager_id, by } = undo
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await licensing.managers.unassign(order_id, manager_id, by)
    }
  }
)

type Undo = { order_id: string; manager_id: string; by: Grantor }
