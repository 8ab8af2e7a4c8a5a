import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { createCustomersWorkflow, deleteCustomersWorkflow } from "@medusajs/medusa/core-flows"

import { LICENSING_MODULE } from "../../../modules/licensing"
import { foldedEmail } from "../../../modules/licensing/domain/email"
import { licensingError } from "../../../modules/licensing/errors"
import type { ActingManager } from "../../../modules/licensing/managers/types"
import type LicensingModuleService from "../../../modules/licensing/service"

/** One of the manager's end customers by id, or anybody by e-mail; names are used for a new one alone. */
export type EndCustomerInput = {
  customer_id?: string
  email?: string
  first_name?: string | null
  last_name?: string | null
  company_name?: string | null
}

/** `is_new`: made for this order. */
export type FoundEndCustomer = {
  id: string
  has_account: boolean
  is_new: boolean
}

/** Id of {@link ensureEndCustomerStep}. */
export const ensureEndCustomerStepId = "ensure-end-customer-step"

/**
 * Finds the customer for whom a manager makes an order, or creates one without an account. Compensation: a new one
 * is deleted, unless somebody has an order for them meanwhile.
 * @throws CUSTOMER_NOT_FOUND for an id that is none of the manager's end customers
 */
export const ensureEndCustomerStep = createStep(
  ensureEndCustomerStepId,
  async (
    { manager, customer }: { manager: ActingManager; customer: EndCustomerInput },
    { container }
  ) => {
    if (customer.customer_id !== undefined) {
      return new StepResponse(await endCustomer(container, manager, customer.customer_id), null)
    }
    const email = foldedEmail(customer.email ?? "")
    const known = await byEmail(container, email)
    if (known) {
      return new StepResponse(known, null)
    }
    const { first_name, last_name, company_name } = customer
    const { result, errors } = await createCustomersWorkflow(container).run({
      input: {
        customersData: [
          {
            email,
            first_name: first_name ?? undefined,
            last_name: last_name ?? undefined,
            company_name: company_name ?? undefined,
          },
        ],
      },
      throwOnError: false,
    })
    const [created] = result ?? []
    if (errors.length === 0 && created) {
      return new StepResponse({ id: created.id, has_account: false, is_new: true }, created.id)
    }
    // Another request made them at the same moment.
    const other = await byEmail(container, email)
    if (!other) {
      throw errors[0]?.error
    }
    return new StepResponse(other, null)
  },
  async (createdId, { container }) => {
    if (!createdId) {
      return
    }
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["id"],
      filters: { customer_id: createdId },
      pagination: { skip: 0, take: 1 },
    })
    if (data.length === 0) {
      await deleteCustomersWorkflow(container).run({ input: { ids: [createdId] } })
    }
  }
)

async function endCustomer(
  container: MedusaContainer,
  manager: ActingManager,
  id: string
): Promise<FoundEndCustomer> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const [customer] = (await licensing.managers.hasEndCustomer(manager.id, id))
    ? await customers(container).listCustomers({ id }, { take: 1 })
    : []
  if (!customer) {
    throw licensingError("CUSTOMER_NOT_FOUND", `There is no customer with the id ${id}`)
  }
  return { id, has_account: customer.has_account, is_new: false }
}

/** The account with the address, else the guest. */
async function byEmail(
  container: MedusaContainer,
  email: string
): Promise<FoundEndCustomer | null> {
  const licensing = container.resolve<LicensingModuleService>(LICENSING_MODULE)
  const customer = await licensing.managers.customerWithEmail(email)
  return customer && { ...customer, is_new: false }
}

const customers = (container: MedusaContainer) =>
  container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
