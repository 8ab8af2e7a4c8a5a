import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { licenseFiltersOfUrl } from "../../../lib/license-filters"
import { sendLicensesCsv } from "../helpers"
import type { AdminExportLicensesParamsType } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { keys, bom, ...filters } = req.validatedQuery as AdminExportLicensesParamsType
  await sendLicensesCsv(req, res, {
    filters: licenseFiltersOfUrl(filters),
    keys: keys === true,
    bom,
    filename: "licenses.csv",
  })
}
