import { updateCustomersWorkflow, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import { recordCustomerEditStep, type OrderContact } from "../steps/record-customer-edit"

export type UpdateOrderContactInput = {
  order_id: string
  customer_id: string
  contact: OrderContact
  actor: Actor
}

/** Id of {@link updateOrderContactWorkflow}. */
export const updateOrderContactWorkflowId = "update-order-contact"

/**
 * Changes the contact fields of an order's customer, for a manager with `edit_customer`, and records who did.
 * They apply to all orders of that customer.
 *
 * @property hooks.validate - before anything is changed; throw to refuse. Gets the input.
 */
export const updateOrderContactWorkflow = createWorkflow(
  updateOrderContactWorkflowId,
  (input: UpdateOrderContactInput) => {
    const validate = createHook("validate", { input })
    const { data: current } = useQueryGraphStep({
      entity: "customer",
      fields: ["first_name", "last_name", "company_name", "phone"],
      filters: transform({ input }, ({ input: { customer_id } }) => ({ id: customer_id })),
    })
    const customers = updateCustomersWorkflow.runAsStep({
      input: transform({ input }, ({ input: { customer_id, contact } }) => ({
        selector: { id: [customer_id] },
        update: contact,
      })),
    })
    recordCustomerEditStep(
      transform(
        { input, current },
        ({ input: { order_id, customer_id, contact, actor }, current }) => ({
          order_id,
          customer_id,
          changes: contact,
          before: current[0] ?? {},
          actor,
        })
      )
    )
    return new WorkflowResponse(customers, { hooks: [validate] })
  }
)
