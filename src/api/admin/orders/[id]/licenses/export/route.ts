import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { pathId } from "../../../../../lib/path-id"
import { sendLicensesCsv } from "../../../../licenses/helpers"
import { assertOrder } from "../../../helpers"
import type { AdminExportOrderLicensesParamsType } from "../../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { keys, bom } = req.validatedQuery as AdminExportOrderLicensesParamsType
  await assertOrder(req.scope, id)
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["display_id"],
    filters: { id },
  })
  await sendLicensesCsv(req, res, {
    filters: { order_id: [id] },
    keys: keys === true,
    bom,
    filename: `order-${data[0]?.display_id}-licenses.csv`,
  })
}
