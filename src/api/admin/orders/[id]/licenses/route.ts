import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { issueOrderLicensesWorkflow } from "../../../../../workflows/licenses"
import { idempotencyClaimOf } from "../../../../lib/idempotency-key"
import { licenseFiltersOfUrl } from "../../../../lib/license-filters"
import { pathId } from "../../../../lib/path-id"
import { staffActor } from "../../../../lib/staff-actor"
import { assertOrder } from "../../helpers"
import type { AdminGetOrderLicensesParamsType, AdminIssueOrderLicensesType } from "../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const query = req.validatedQuery as AdminGetOrderLicensesParamsType
  const { limit, offset, order = "unit" } = query
  await assertOrder(req.scope, id)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const filters = { ...licenseFiltersOfUrl(query), order_id: [id] }
  const page = await licensing.licenses.search(filters, { limit, offset, order })
  res.json({ ...page, offset, limit })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminIssueOrderLicensesType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  const { quantity, ...body } = req.validatedBody
  const claim = idempotencyClaimOf(req, req.validatedBody)
  await assertOrder(req.scope, id)
  const { result: license_ids } = await issueOrderLicensesWorkflow(req.scope).run({
    input: {
      ...body,
      order_id: id,
      quantity: body.keys?.length ?? quantity ?? 1,
      actor: staffActor(req),
      claim,
    },
  })
  res.json({ license_ids, count: license_ids.length })
}
