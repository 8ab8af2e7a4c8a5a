import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { assertOrder } from "../../helpers"
import type { AdminGetOrderLicensesParamsType } from "../../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetOrderLicensesParamsType>,
  res: MedusaResponse
) => {
  const { id } = req.params as { id: string }
  const { limit, offset, status } = req.validatedQuery as AdminGetOrderLicensesParamsType
  await assertOrder(req.scope, id)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const page = await licensing.listOrderLicenses(id, { limit, offset, status })
  res.json({ ...page, offset, limit })
}
