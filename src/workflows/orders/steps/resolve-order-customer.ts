import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { foldedEmail } from "../../../modules/licensing/domain/email"
import { licensingError } from "../../../modules/licensing/errors"
import type LicensingModuleService from "../../../modules/licensing/service"

export type ResolveOrderCustomerInput = {
  order_id: string
  customer_id?: string
  email?: string
}

/** The present and the future owner of the order; `customer` null = must be created first. */
export type ResolvedOrderCustomer = {
  former_id: string | null
  former_email: string | null
  customer: { id: string; email: string | null } | null
}

type Found = { id: string; email: string | null; has_account: boolean }

/** Id of {@link resolveOrderCustomerStep}. */
export const resolveOrderCustomerStepId = "resolve-order-customer-step"

/**
 * Finds the customer by id or by e-mail; of two with one e-mail, the one with an account.
 * @throws 404 ORDER_NOT_FOUND, CUSTOMER_NOT_FOUND (for an id)
 */
export const resolveOrderCustomerStep = createStep(
  resolveOrderCustomerStepId,
  async ({ order_id, customer_id, email }: ResolveOrderCustomerInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: orders } = await query.graph({
      entity: "order",
      fields: ["id", "customer_id"],
      filters: { id: order_id },
    })
    const order = orders[0]
    if (!order) {
      throw notFound("ORDER_NOT_FOUND", `There is no order with the id ${order_id}`)
    }
    const { data } = await query.graph({
      entity: "customer",
      fields: ["id", "email", "has_account"],
      filters: customer_id ? { id: customer_id } : { email: email && foldedEmail(email) },
    })
    const found = data as unknown as Found[]
    const customer = found.find(({ has_account }) => has_account) ?? found[0] ?? null
    if (customer_id && !customer) {
      throw notFound("CUSTOMER_NOT_FOUND", `There is no customer with the id ${customer_id}`)
    }
    return new StepResponse<ResolvedOrderCustomer>({
      former_id: order.customer_id ?? null,
      former_email: await container
        .resolve<LicensingModuleService>(LICENSING_MODULE)
        .orders.ownerAddress(order_id),
      customer: customer && { id: customer.id, email: customer.email },
    })
  }
)

function notFound(code: string, message: string): MedusaError {
  return licensingError(code, message)
}
