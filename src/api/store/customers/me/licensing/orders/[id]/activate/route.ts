import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { activateOnOrderWorkflow } from "../../../../../../../../workflows/activations"
import { accessTo, customerCaller, customerTaskAnswer } from "../../../helpers"
import type { StoreActivateOnOrderType } from "../../../validators"

type Request = AuthenticatedMedusaRequest<StoreActivateOnOrderType>

export const POST = async (req: Request, res: MedusaResponse) => {
  const customerReq = req as AuthenticatedMedusaRequest
  const access = await accessTo(customerReq, "order", "activate")
  const { site_code, machine_id, note, license_id, program_id } = req.validatedBody
  const { result } = await activateOnOrderWorkflow(req.scope).run({
    input: {
      order_id: access.order_id,
      computer: { site_code, machine_id },
      details: { note },
      caller: customerCaller(access),
      license_id,
      program_id,
    },
  })
  res.json(customerTaskAnswer(customerReq, result))
}
