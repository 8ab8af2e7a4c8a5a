import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { pathId } from "../../../../../../../lib/path-id"
import { accessTo, licensingOf } from "../../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await accessTo(req, "license", null)
  res.json(await licensingOf(req).consumption.history(pathId(req)))
}
