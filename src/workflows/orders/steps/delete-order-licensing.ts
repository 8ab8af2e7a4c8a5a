import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"

export type DeleteOrderLicensingStepInput = {
  order_id: string
  actor: Actor
  reason?: string | null
}

/** Id of {@link deleteOrderLicensingStep}. */
export const deleteOrderLicensingStepId = "delete-order-licensing-step"

/**
 * Wipes all licenses of an order, chunk by chunk. Wiped licenses cannot be restored, so there is no
 * compensation; the sweep wipes what a killed process left.
 */
export const deleteOrderLicensingStep = createStep(
  { name: deleteOrderLicensingStepId, noCompensation: true },
  async ({ order_id, actor, reason }: DeleteOrderLicensingStepInput, { container }) => {
    const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
    const uses_taken_back = await licensing.orders.beginDeletion(order_id, actor, reason)
    let licenses = 0
    for (let wiped = -1; wiped !== 0; licenses += wiped) {
      wiped = await licensing.orders.wipeChunk(order_id, actor)
    }
    return new StepResponse({ licenses, uses_taken_back })
  }
)
