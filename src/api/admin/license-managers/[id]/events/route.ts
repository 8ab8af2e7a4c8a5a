import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { withActorNames } from "../../../../lib/actor-names"
import { pathId } from "../../../../lib/path-id"
import type { AdminGetManagerEventsParamsType } from "../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { limit, offset } = req.validatedQuery as AdminGetManagerEventsParamsType
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  await licensing.managers.retrieve(id)
  const { events, count } = await licensing.orders.historyOfManager(id, { limit, offset })
  res.json({ license_events: await withActorNames(req.scope, events), count, offset, limit })
}
