import {
  createCustomersWorkflow,
  emitEventStep,
  updateOrdersStep,
} from "@medusajs/medusa/core-flows"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { foldedEmail } from "../../../modules/licensing/domain/email"
import type { Actor } from "../../../modules/licensing/domain/vocabulary"
import { recordOrderCustomerStep } from "../steps/record-order-customer"
import { resolveOrderCustomerStep } from "../steps/resolve-order-customer"

/** `customer_id`, or `email` with the data of a new customer if the e-mail has none. */
export type SetOrderCustomerInput = {
  order_id: string
  customer_id?: string
  email?: string
  first_name?: string
  last_name?: string
  company_name?: string
  phone?: string
  actor: Actor
}

/** Id of {@link setOrderCustomerWorkflow}. */
export const setOrderCustomerWorkflowId = "set-order-customer"

/**
 * Gives an order to a customer, existing or new; its e-mail follows, and with it who owns the licenses.
 * Medusa's own order update cannot do this for a canceled order or one that already has an e-mail.
 *
 * @property hooks.validate - before anything is changed; throw to refuse. Gets the input.
 * @throws 404 ORDER_NOT_FOUND, CUSTOMER_NOT_FOUND
 */
export const setOrderCustomerWorkflow = createWorkflow(
  setOrderCustomerWorkflowId,
  (input: SetOrderCustomerInput) => {
    const validate = createHook("validate", { input })
    const resolved = resolveOrderCustomerStep(input)
    const created = when(
      "customer-is-new",
      { resolved },
      ({ resolved: { customer } }) => customer === null
    ).then(() =>
      createCustomersWorkflow.runAsStep({
        input: {
          customersData: transform(
            { input },
            ({ input: { order_id: _order, customer_id: _customer, actor: _actor, ...facts } }) => [
              { ...facts, email: facts.email && foldedEmail(facts.email) },
            ]
          ),
        },
      })
    )
    const customer = transform(
      { resolved, created },
      ({ resolved, created }) =>
        resolved.customer ?? (created as { id: string; email: string }[])[0]
    )
    updateOrdersStep({
      selector: transform({ input }, ({ input: { order_id } }) => ({ id: order_id })),
      update: transform({ customer }, ({ customer }) => ({
        customer_id: customer?.id,
        ...(customer?.email ? { email: customer.email } : {}),
      })),
    })
    emitEventStep({
      eventName: OrderWorkflowEvents.UPDATED,
      data: transform({ input }, ({ input: { order_id } }) => ({ id: order_id })),
    })
    recordOrderCustomerStep(
      transform({ input, resolved, customer }, ({ input, resolved, customer }) => ({
        order_id: input.order_id,
        former_id: resolved.former_id,
        former_email: resolved.former_email,
        customer_id: customer?.id as string,
        actor: input.actor,
      }))
    )
    return new WorkflowResponse(customer, { hooks: [validate] })
  }
)
