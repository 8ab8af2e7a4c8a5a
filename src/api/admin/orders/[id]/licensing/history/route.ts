import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../../modules/licensing/service"
import { withActorNames } from "../../../../../lib/actor-names"
import { pathId } from "../../../../../lib/path-id"
import { assertOrder } from "../../../helpers"
import type { AdminGetOrderHistoryParamsType } from "../../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { limit, offset } = req.validatedQuery as AdminGetOrderHistoryParamsType
  await assertOrder(req.scope, id)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { history, count } = await licensing.orders.historyOfOrder(id, { limit, offset })
  res.json({ history: await withActorNames(req.scope, history), count, offset, limit })
}
