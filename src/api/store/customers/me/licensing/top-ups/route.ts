import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { licensingOf } from "../helpers"
import type { StoreGetTopUpsParamsType } from "../validators"
import { topUpsFor } from "./helpers"

type StoreRequest = AuthenticatedMedusaRequest & {
  publishable_key_context?: { sales_channel_ids?: string[] }
}

export const GET = async (req: StoreRequest, res: MedusaResponse) => {
  const query = req.validatedQuery as StoreGetTopUpsParamsType
  const customer_id = req.auth_context.actor_id
  const page = await topUpsFor(req.scope, {
    ...query,
    customer_id,
    sales_channel_ids: req.publishable_key_context?.sales_channel_ids ?? [],
  })
  if (query.license_id !== undefined && page.count === 0) {
    // 404 for a license that the customer may not see.
    await licensingOf(req).customers.access(customer_id, { kind: "license", id: query.license_id })
  }
  res.json(page)
}
