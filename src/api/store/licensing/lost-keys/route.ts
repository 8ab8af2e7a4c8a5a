import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { requestLostKeysWorkflow } from "../../../../workflows/claims"
import type { StoreRequestLostKeysType } from "../validators"

export const POST = async (req: MedusaRequest<StoreRequestLostKeysType>, res: MedusaResponse) => {
  const { email } = req.validatedBody
  await requestLostKeysWorkflow(req.scope).run({ input: { email, locale: req.locale } })
  res.json({ accepted: true })
}
