import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../../../modules/licensing/service"
import { activationOf } from "../../../../activations/helpers"
import type { AdminCompareLocksType } from "../../../../activations/validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCompareLocksType>,
  res: MedusaResponse
) => {
  const activation = await activationOf(req as AuthenticatedMedusaRequest)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  res.json({ locks: await licensing.activations.compareLocks(activation, req.validatedBody) })
}
