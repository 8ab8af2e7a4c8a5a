import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { refuseWholeCodeInUrl, sendSerials } from "./helpers"
import type { AdminGetSerialsParamsType } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const query = req.validatedQuery as AdminGetSerialsParamsType
  refuseWholeCodeInUrl(query)
  await sendSerials(req, res, query)
}
