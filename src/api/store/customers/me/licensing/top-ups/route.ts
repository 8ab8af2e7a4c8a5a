import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { licensingOf } from "../helpers"
import type { StoreGetTopUpsParamsType } from "../validators"
import { topUpsFor } from "./helpers"

type StoreRequest = AuthenticatedMedusaRequest & {
  publishable_key_context?: { sales_channel_ids?: string[] }
}

export const GET = async (req: StoreRequest, res: MedusaResponse) => {
  const { variant_id, license_id } = req.validatedQuery as StoreGetTopUpsParamsType
  const customer_id = req.auth_context.actor_id
  if (license_id !== undefined) {
    // 404 for a license that the customer may not see.
    await licensingOf(req).customers.access(customer_id, { kind: "license", id: license_id })
  }
  res.json({
    top_ups: await topUpsFor(req.scope, {
      customer_id,
      variant_id,
      license_id,
      sales_channel_ids: req.publishable_key_context?.sales_channel_ids ?? [],
    }),
  })
}
