import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  res.json({ serial_locks: await licensing.serialLocks() })
}
