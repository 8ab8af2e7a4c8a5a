import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ICustomerModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { licensingError } from "../../../../../../../../modules/licensing/errors"
import {
  type OrderContact,
  updateOrderContactWorkflow,
} from "../../../../../../../../workflows/orders"
import { accessTo } from "../../../helpers"
import type { StoreUpdateContactType } from "../../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { owner_id } = await accessToOwner(req)
  const customer = await req.scope
    .resolve<ICustomerModuleService>(Modules.CUSTOMER)
    .retrieveCustomer(owner_id, { select: ["first_name", "last_name", "company_name", "phone"] })
  res.json({ customer: shown(customer) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreUpdateContactType>,
  res: MedusaResponse
) => {
  const { order_id, owner_id, actor } = await accessToOwner(req as AuthenticatedMedusaRequest)
  const { result } = await updateOrderContactWorkflow(req.scope).run({
    input: { order_id, customer_id: owner_id, contact: req.validatedBody, actor },
  })
  res.json({ customer: shown(result[0]) })
}

/** @throws also CUSTOMER_NOT_FOUND for an order that nobody owns */
async function accessToOwner(req: AuthenticatedMedusaRequest) {
  const { order_id, owner_id, actor } = await accessTo(req, "order", "edit_customer")
  if (owner_id === null) {
    throw licensingError("CUSTOMER_NOT_FOUND", "The order has no customer")
  }
  return { order_id, owner_id, actor }
}

function shown({ first_name, last_name, company_name, phone }: OrderContact = {}) {
  return {
    first_name: first_name ?? null,
    last_name: last_name ?? null,
    company_name: company_name ?? null,
    phone: phone ?? null,
  }
}
