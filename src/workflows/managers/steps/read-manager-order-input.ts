import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { ActingManager } from "../../../modules/licensing/managers/types"
import { managerOrderInput, type ManagerOrderItem } from "../lib/manager-order-input"
import type { FoundEndCustomer } from "./ensure-end-customer"

export type ReadManagerOrderInput = {
  manager: ActingManager
  items: ManagerOrderItem[]
  customer: FoundEndCustomer
  /** Of the request's publishable key; null = the store's default. */
  sales_channel_id: string | null
}

/** Id of {@link readManagerOrderInputStep}. */
export const readManagerOrderInputStepId = "read-manager-order-input-step"

/** Reads the input for a manager's draft order. @throws VARIANT_NOT_FOUND, VARIANT_NOT_LICENSED,
 * PERMISSION_REQUIRED, ORDER_NO_REGION */
export const readManagerOrderInputStep = createStep(
  readManagerOrderInputStepId,
  async ({ manager, items, customer, sales_channel_id }: ReadManagerOrderInput, { container }) => {
    const buyer = { customer_id: customer.id, sales_channel_id }
    return new StepResponse(await managerOrderInput(container, items, buyer, manager))
  }
)
