import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import type LicensingModuleService from "../../../modules/licensing/service"

/** The contact fields of a customer; absent = unchanged. Never the e-mail, which they log in with. */
export type OrderContact = {
  first_name?: string | null
  last_name?: string | null
  company_name?: string | null
  phone?: string | null
}

export type RecordCustomerEditInput = {
  order_id: string
  customer_id: string
  changes: OrderContact
  /** The former values. */
  before: OrderContact
  actor: Actor
}

/** Id of {@link recordCustomerEditStep}. */
export const recordCustomerEditStepId = "record-customer-edit-step"

/**
 * Writes to the timeline which contact fields of an order's customer changed, with values before and after. The
 * last step.
 */
export const recordCustomerEditStep = createStep(
  { name: recordCustomerEditStepId, noCompensation: true },
  async (
    { order_id, customer_id, changes, before, actor }: RecordCustomerEditInput,
    { container }
  ) => {
    const fields = Object.keys(changes)
    await container.resolve<LicensingModuleService>(LICENSING_MODULE).storage.recordEvents([
      {
        type: "order.customer_edited",
        actor,
        order_id,
        data: { customer_id, fields, changes, before },
      },
    ])
    return new StepResponse({ fields })
  }
)
