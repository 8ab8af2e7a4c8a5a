import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { pathId } from "../../../../../../../../lib/path-id"
import type { SessionPeaksQuery } from "../../../../../../../../lib/session-answers"
import { accessTo, licensingOf } from "../../../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await accessTo(req, "license", null)
  const { by, days, feature = "" } = req.validatedQuery as SessionPeaksQuery
  res.json({
    peaks: await licensingOf(req).sessions.peaks(pathId(req), { unit: by, days, feature }),
  })
}
