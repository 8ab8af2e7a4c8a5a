import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../modules/licensing"
import type LicensingModuleService from "../../../../modules/licensing/service"
import type { AdminGetDistributionParamsType } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { months } = req.validatedQuery as AdminGetDistributionParamsType
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  res.json({ rows: await licensing.managers.issuedByManagers(months) })
}
