import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import type { ConsumptionQueryType } from "../../../../lib/consumption-answers"
import { pathId } from "../../../../lib/path-id"
import { retrieveLicense } from "../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  await retrieveLicense(req.scope, id)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { feature } = req.validatedQuery as ConsumptionQueryType
  res.json(await licensing.consumption.history(id, feature))
}
