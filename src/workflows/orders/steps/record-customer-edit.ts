import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"

export type RecordCustomerEditInput = {
  order_id: string
  customer_id: string
  fields: string[]
  actor: Actor
}

/** Id of {@link recordCustomerEditStep}. */
export const recordCustomerEditStepId = "record-customer-edit-step"

/** Writes to the timeline which contact fields of an order's customer somebody changed. The last step. */
export const recordCustomerEditStep = createStep(
  { name: recordCustomerEditStepId, noCompensation: true },
  async ({ order_id, customer_id, fields, actor }: RecordCustomerEditInput, { container }) => {
    await container
      .resolve<LicensingModuleService>(LICENSING_MODULE)
      .recordEvents([
        { type: "order.customer_edited", actor, order_id, data: { customer_id, fields } },
      ])
    return new StepResponse({ fields })
  }
)
