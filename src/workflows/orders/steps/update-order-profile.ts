import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { OrderProfilePatch } from "../../../modules/licensing/orders/order-profile-types"

export type UpdateOrderProfileInput = { order_id: string; patch: OrderProfilePatch; actor: Actor }

/** Id of {@link updateOrderProfileStep}. */
export const updateOrderProfileStepId = "update-order-profile-step"

/** Changes the licensing facts about an order. Compensation: the former values, as an edit of its own. */
export const updateOrderProfileStep = createStep(
  updateOrderProfileStepId,
  async ({ order_id, patch, actor }: UpdateOrderProfileInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const until = patch.subscription_expires_at
    const before = await licensing.orders.editProfile(
      order_id,
      { ...patch, ...(until ? { subscription_expires_at: new Date(until) } : {}) },
      actor
    )
    return new StepResponse(before, { order_id, before, actor })
  },
  async (done, { container }) => {
    if (done) {
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await licensing.orders.editProfile(done.order_id, done.before, done.actor)
    }
  }
)
