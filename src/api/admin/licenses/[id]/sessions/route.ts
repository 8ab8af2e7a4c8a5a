import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { pathId } from "../../../../lib/path-id"
import { retrieveLicense } from "../../helpers"
import type { AdminGetSessionsParamsType } from "../../sessions/validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { limit, offset, feature = "" } = req.validatedQuery as AdminGetSessionsParamsType
  await retrieveLicense(req.scope, id)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  res.json({ ...(await licensing.sessions.list(id, feature, { limit, offset })), offset, limit })
}
