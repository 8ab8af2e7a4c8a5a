import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../modules/licensing"
import type LicensingModuleService from "../../../../modules/licensing/service"
import { licenseFiltersOf } from "../../../lib/license-filters"
import type { AdminSearchLicensesType } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSearchLicensesType>,
  res: MedusaResponse
) => {
  const { limit, offset, order } = req.validatedBody
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const filters = licenseFiltersOf(req.validatedBody)
  const page = await licensing.licenses.search(filters, { limit, offset, order })
  res.json({ ...page, offset, limit })
}
