import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { orderBusy } from "../../../../../../../modules/licensing/customers/claim-errors"
import { claimOrderWorkflow } from "../../../../../../../workflows/claims"
import { ERROR_CODES } from "../../../../../../../modules/licensing/error-codes"
import type { StoreAcceptClaimType } from "../validators"
import { licensingOf } from "../../helpers"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreAcceptClaimType>,
  res: MedusaResponse
) => {
  const { actor_id: customer_id } = req.auth_context
  const { order_id } = req.validatedBody
  await inOurWords(async () => {
    await claimOrderWorkflow(req.scope).run({ input: { ...req.validatedBody, customer_id } })
  })
  const { orders } = await licensingOf(req).customers.orders(customer_id, {
    id: order_id,
    limit: 1,
    offset: 0,
  })
  res.json({ order: orders[0] })
}

/** Medusa refuses the transfer only while somebody else is changing the order. */
async function inOurWords(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const { code, type } = error as { code?: string; type?: string }
    throw REFUSED.has(type) && !(code && code in ERROR_CODES) ? orderBusy() : error
  }
}

const REFUSED: ReadonlySet<string | undefined> = new Set([
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
])
