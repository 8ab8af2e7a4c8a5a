import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../../modules/licensing/service"
import { pathId } from "../../../../../lib/path-id"
import { assertOrder } from "../../../helpers"
import type { AdminCheckKeysType } from "../../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCheckKeysType>,
  res: MedusaResponse
) => {
  await assertOrder(req.scope, pathId(req))
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { keys, first_line_is_key } = req.validatedBody
  res.json(await licensing.issuing.checkForeignKeys(keys, first_line_is_key))
}
