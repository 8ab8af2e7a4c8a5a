import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { sendCsv } from "../../../../lib/csv"
import type { AdminExportDistributionParamsType } from "../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { months, bom } = req.validatedQuery as AdminExportDistributionParamsType
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  sendCsv(res, await licensing.managers.issuedByManagersCsv(months), "distribution.csv", bom)
}
