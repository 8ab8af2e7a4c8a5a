import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { ConsumptionQueryType } from "../../../../../../../lib/consumption-answers"
import { pathId } from "../../../../../../../lib/path-id"
import { accessTo, licensingOf } from "../../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await accessTo(req, "license", null)
  const { feature } = req.validatedQuery as ConsumptionQueryType
  res.json(await licensingOf(req).consumption.history(pathId(req), feature))
}
