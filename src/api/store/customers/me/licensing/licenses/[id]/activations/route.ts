import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { pathId } from "../../../../../../../lib/path-id"
import { accessTo, customerComputer, licensingOf } from "../../../helpers"
import type { StoreGetActivationsParamsType } from "../../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset, ended } = req.validatedQuery as StoreGetActivationsParamsType
  const access = await accessTo(req, "license", null)
  const id = pathId(req)
  const { activations, count } = await licensingOf(req).activations.listOfLicense(id, {
    limit,
    offset,
    status: ended ? undefined : "active",
  })
  res.json({ activations: activations.map(customerComputer(access)), count, offset, limit })
}
