import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../../../../modules/licensing/service"
import { readLicensedOrder } from "../../../../../../../../workflows/issuing/lib/order-facts"
import { pathId } from "../../../../../../../lib/path-id"
import { assertOrder } from "../../../../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  await assertOrder(req.scope, id)
  const order = await readLicensedOrder(req.scope, id)
  const { issuing } = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  res.json(
    await issuing.topUpLicenses(order?.facts ?? { order_id: id, lines: [] }, pathId(req, "line_id"))
  )
}
