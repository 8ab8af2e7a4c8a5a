import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import { licenseFiltersOfUrl } from "../../lib/license-filters"
import type { AdminGetLicensesParamsType } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const query = req.validatedQuery as AdminGetLicensesParamsType
  const { limit, offset, order } = query
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const page = await licensing.licenses.search(licenseFiltersOfUrl(query), { limit, offset, order })
  res.json({ ...page, offset, limit })
}
