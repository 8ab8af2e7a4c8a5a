import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"

export type RecordOrderCustomerInput = {
  order_id: string
  former_id: string | null
  /** The owner's address before. */
  former_email?: string | null
  customer_id: string
  /** Medusa's own order change behind it, which the history would show a second time. */
  order_change_id?: string | null
  actor: Actor
}

/** Id of {@link recordOrderCustomerStep}. */
export const recordOrderCustomerStepId = "record-order-customer-step"

/**
 * Writes to the timeline that the order got another customer, and removes the managers that the former owner's
 * side had added. The last step, so never undone.
 */
export const recordOrderCustomerStep = createStep(
  { name: recordOrderCustomerStepId, noCompensation: true },
  async (
    {
      order_id,
      former_id,
      former_email = null,
      customer_id,
      order_change_id,
      actor,
    }: RecordOrderCustomerInput,
    { container }
  ) => {
    if (former_id !== customer_id) {
      const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
      await licensing.storage.recordEvents([
        {
          type: "order.customer_changed",
          actor,
          order_id,
          data: {
            former_id,
            customer_id,
            from: former_email,
            to: await licensing.orders.ownerAddress(order_id),
            ...(order_change_id ? { order_change_id } : {}),
          },
        },
      ])
      await licensing.managers.deleteLapsedAssignments(order_id)
    }
    return new StepResponse({ changed: former_id !== customer_id })
  }
)
