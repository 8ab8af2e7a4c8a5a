import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ICustomerModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { redeemerId } from "../../../../../../modules/licensing/serials/serial-tries"
import { placeSerialOrderWorkflow } from "../../../../../../workflows/serials"
import { reserveSerial, withLocalizedRefusals } from "../../../../../lib/redeem-serial"
import type { StoreRedeemSerialType } from "../validators"

type Request = AuthenticatedMedusaRequest<StoreRedeemSerialType> & {
  publishable_key_context?: { sales_channel_ids?: string[] }
}

export const POST = async (req: Request, res: MedusaResponse) => {
  const { actor_id } = req.auth_context
  const { program, serial, verification_number } = req.validatedBody
  const { email } = await req.scope
    .resolve<ICustomerModuleService>(Modules.CUSTOMER)
    .retrieveCustomer(actor_id, { select: ["email"] })
  const reserved = await reserveSerial(
    req,
    res,
    {
      program: program ?? null,
      serial,
      verification_number: verification_number ?? null,
      customer_id: actor_id,
    },
    redeemerId.customer(actor_id)
  )
  if (!reserved) {
    return
  }
  const { result } = await withLocalizedRefusals(req, () =>
    placeSerialOrderWorkflow(req.scope).run({
      input: {
        reserved,
        buyer: {
          customer_id: actor_id,
          email: email ?? "",
          sales_channel_id: req.publishable_key_context?.sales_channel_ids?.[0] ?? null,
        },
      },
    })
  )
  const { order_id, display_id, license_ids } = result
  res.json({ order: { id: order_id, display_id }, license_ids })
}
