import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../../modules/licensing/service"
import { pathId } from "../../../../../lib/path-id"
import type { AdminRenewLicenseType } from "../../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminRenewLicenseType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  res.json({ renewal: await licensing.licenses.previewRenewal(id, req.validatedBody) })
}
