import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { pathId } from "../../../../../../../lib/path-id"
import { accessTo, licensingOf } from "../../../helpers"
import type { StoreSessionsParamsType } from "../../../sessions/validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset, feature = "" } = req.validatedQuery as StoreSessionsParamsType
  await accessTo(req, "license", null)
  const id = pathId(req)
  res.json({
    ...(await licensingOf(req).sessions.list(id, feature, { limit, offset })),
    offset,
    limit,
  })
}
