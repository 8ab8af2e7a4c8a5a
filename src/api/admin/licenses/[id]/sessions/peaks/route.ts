import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../../modules/licensing/service"
import { pathId } from "../../../../../lib/path-id"
import type { SessionPeaksQuery } from "../../../../../lib/session-answers"
import { retrieveLicense } from "../../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { by, days, feature = "" } = req.validatedQuery as SessionPeaksQuery
  await retrieveLicense(req.scope, id)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  res.json({ peaks: await licensing.sessions.peaks(id, { unit: by, days, feature }) })
}
