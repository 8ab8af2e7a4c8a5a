import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { pathId } from "../../../../lib/path-id"
import type { AdminGetManagedOrdersParamsType } from "../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { limit, offset } = req.validatedQuery as AdminGetManagedOrdersParamsType
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  await licensing.managers.retrieve(id)
  res.json({ ...(await licensing.managers.orders(id, { limit, offset })), offset, limit })
}
