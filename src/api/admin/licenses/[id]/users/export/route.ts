import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../../modules/licensing/service"
import { sendCsv } from "../../../../../lib/csv"
import { pathId } from "../../../../../lib/path-id"
import { retrieveLicense } from "../../../helpers"
import type { AdminExportUsersParamsType } from "../../../users/validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { bom } = req.validatedQuery as AdminExportUsersParamsType
  await retrieveLicense(req.scope, id)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  sendCsv(res, await licensing.users.exportCsv(id), `users-${id}.csv`, bom)
}
