import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { AdminGetLicenseManagersParamsType } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const query = req.validatedQuery as AdminGetLicenseManagersParamsType
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { managers, count } = await licensing.searchManagers(query)
  const { offset, limit } = query
  res.json({ license_managers: managers, count, offset, limit })
}
