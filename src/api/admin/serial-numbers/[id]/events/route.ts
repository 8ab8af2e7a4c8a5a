import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { withActorNames } from "../../../../lib/actor-names"
import { pathId } from "../../../../lib/path-id"
import type { AdminGetSerialEventsParamsType } from "../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { limit, offset } = req.validatedQuery as AdminGetSerialEventsParamsType
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  await licensing.serials.retrieve(id)
  const { events, count } = await licensing.orders.historyOfSerial(id, { limit, offset })
  res.json({ serial_events: await withActorNames(req.scope, events), count, offset, limit })
}
