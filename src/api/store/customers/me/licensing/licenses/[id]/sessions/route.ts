import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { pathId } from "../../../../../../../lib/path-id"
import { accessTo, licensingOf } from "../../../helpers"
import type { StorePageParamsType } from "../../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset } = req.validatedQuery as StorePageParamsType
  await accessTo(req, "license", null)
  const id = pathId(req)
  res.json({ ...(await licensingOf(req).sessions.list(id, { limit, offset })), offset, limit })
}
