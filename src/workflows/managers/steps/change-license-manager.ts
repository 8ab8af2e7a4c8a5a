import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type {
  ActingManager,
  Grantor,
  ManagerPatch,
  ScopeTarget,
  SubManagerChange,
} from "../../../modules/licensing/managers/types"
import { type InvitationMail, sendInvitation } from "../lib/manager-mails"

/** A change of a manager, of their assignment to an order, or of a customer or group whose orders they manage. */
export type LicenseManagerChange =
  | { type: "permissions"; order_id: string; permissions: string[]; by: Grantor }
  | { type: "remove"; order_id: string; by: Grantor }
  | { type: "add_scope"; target: ScopeTarget; permissions?: string[]; actor: Actor }
  | { type: "change_scope"; scope_id: string; permissions: string[]; actor: Actor }
  | { type: "remove_scope"; scope_id: string; actor: Actor }
  | { type: "update"; patch: ManagerPatch; actor: Actor }
  | { type: "invite"; actor: Actor }
  | { type: "sub_manager"; granter: ActingManager; change: SubManagerChange }
  | { type: "invite_sub_manager"; granter: ActingManager; locale?: string | null }
  | { type: "delete"; actor: Actor }

export type ChangeLicenseManagerInput = { manager_id: string; change: LicenseManagerChange }

/** Id of {@link changeLicenseManagerStep}. */
export const changeLicenseManagerStepId = "change-license-manager-step"

/**
 * Changes a manager. Not undone when a later step fails: it is a committed fact in the timeline, a mail cannot
 * be recalled, and the opposite is an act of its own.
 */
export const changeLicenseManagerStep = createStep(
  { name: changeLicenseManagerStepId, noCompensation: true },
  async ({ manager_id, change }: ChangeLicenseManagerInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    let invitation: InvitationMail | null = null
    switch (change.type) {
      case "permissions": {
        const { order_id, permissions, by } = change
        await licensing.managers.setPermissions(order_id, manager_id, permissions, by)
        break
      }
      case "remove":
        await licensing.managers.unassign(change.order_id, manager_id, change.by)
        break
      case "add_scope": {
        const { target, permissions, actor } = change
        await licensing.managers.addScope(manager_id, target, permissions, actor)
        break
      }
      case "change_scope": {
        const { scope_id, permissions, actor } = change
        await licensing.managers.setScopePermissions(manager_id, scope_id, permissions, actor)
        break
      }
      case "remove_scope":
        await licensing.managers.removeScope(manager_id, change.scope_id, change.actor)
        break
      case "update":
        await licensing.managers.update(manager_id, change.patch, change.actor)
        break
      case "delete":
        await licensing.managers.delete(manager_id, change.actor)
        break
      case "sub_manager":
        await licensing.managers.updateSubManager(change.granter, manager_id, change.change)
        break
      case "invite": {
        const token = await licensing.managers.invite(manager_id, change.actor)
        invitation = await sendInvitation(container, { managerId: manager_id, token })
        break
      }
      case "invite_sub_manager": {
        const { granter, locale } = change
        const token = await licensing.managers.inviteSubManager(granter, manager_id)
        invitation = await sendInvitation(container, { managerId: manager_id, token, locale })
        break
      }
    }
    return new StepResponse({ invitation })
  }
)
