import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../../modules/licensing/service"
import { pathId } from "../../../../../lib/path-id"
import { assertOrder } from "../../../helpers"
import type { AdminGetOrderHistoryParamsType } from "../../../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetOrderHistoryParamsType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  const { limit, offset } = req.validatedQuery as AdminGetOrderHistoryParamsType
  await assertOrder(req.scope, id)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const [license_events, count] = await licensing.listAndCountLicenseEvents(
    { order_id: id },
    {
      select: ["id", "type", "actor_type", "actor_id", "license_ids", "data", "created_at"],
      order: { created_at: "DESC", id: "DESC" },
      skip: offset,
      take: limit,
    }
  )
  res.json({ license_events, count, offset, limit })
}
