import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../modules/licensing"
import type LicensingModuleService from "../../../../modules/licensing/service"
import { listedActivation } from "../../../lib/task-answer"
import type { AdminSearchComputersType } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSearchComputersType>,
  res: MedusaResponse
) => {
  const { limit, offset, order, ...filters } = req.validatedBody
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { computers, ...count } = await licensing.activations.searchComputers(filters, {
    limit,
    offset,
    order,
  })
  res.json({
    computers: computers.map(({ license, ...row }) => ({ ...listedActivation(row), license })),
    ...count,
    offset,
    limit,
  })
}
