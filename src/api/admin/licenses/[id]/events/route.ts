import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { withActorNames } from "../../../../lib/actor-names"
import { pathId } from "../../../../lib/path-id"
import { retrieveLicense } from "../../helpers"
import type { AdminGetLicenseEventsParamsType } from "../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { limit, offset } = req.validatedQuery as AdminGetLicenseEventsParamsType
  await retrieveLicense(req.scope, id)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { events, count } = await licensing.orders.historyOfLicense(id, { limit, offset })
  res.json({ license_events: await withActorNames(req.scope, events), count, offset, limit })
}
