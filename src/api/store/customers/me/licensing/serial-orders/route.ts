import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { redeemSerialWorkflow } from "../../../../../../workflows/serials"
import { addressOf } from "../../../../../lib/network-address"
import { refuseSerial, withLocalizedRefusals } from "../../../../../lib/redeem-serial"
import type { StoreRedeemSerialType } from "../validators"

type Request = AuthenticatedMedusaRequest<StoreRedeemSerialType> & {
  publishable_key_context?: { sales_channel_ids?: string[] }
}

export const POST = async (req: Request, res: MedusaResponse) => {
  const address = await addressOf(req)
  const { result } = await withLocalizedRefusals(req, () =>
    redeemSerialWorkflow(req.scope).run({
      input: {
        ...req.validatedBody,
        customer_id: req.auth_context.actor_id,
        address,
        sales_channel_id: req.publishable_key_context?.sales_channel_ids?.[0] ?? null,
      },
    })
  )
  const { redeemed, refusal } = result
  if (refusal) {
    refuseSerial(req, res, refusal)
    return
  }
  const { order_id, display_id, license_ids } = redeemed
  res.json({ order: { id: order_id, display_id }, license_ids })
}
