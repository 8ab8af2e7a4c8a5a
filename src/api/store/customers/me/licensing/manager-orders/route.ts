import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { createManagerOrderWorkflow } from "../../../../../../workflows/managers"
import { idempotencyClaimOf } from "../../../../../lib/idempotency-key"
import { actingManager } from "../distribution/helpers"
import type { StoreCreateManagerOrderType } from "../distribution/validators"

type Request = AuthenticatedMedusaRequest<StoreCreateManagerOrderType> & {
  publishable_key_context?: { sales_channel_ids?: string[] }
}

export const POST = async (req: Request, res: MedusaResponse) => {
  const manager = await actingManager(req, "make_bundle_orders")
  const { customer, items, ...details } = req.validatedBody
  const { result } = await createManagerOrderWorkflow(req.scope).run({
    input: {
      manager,
      customer,
      items,
      details,
      sales_channel_id: req.publishable_key_context?.sales_channel_ids?.[0] ?? null,
      claim: idempotencyClaimOf(req, { ...req.validatedBody, manager_id: manager.id }),
    },
  })
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: { id: result.order_id },
  })
  const display_id = data[0]?.display_id ?? 0
  res.json({ order: { id: result.order_id, display_id }, license_ids: result.license_ids })
}
