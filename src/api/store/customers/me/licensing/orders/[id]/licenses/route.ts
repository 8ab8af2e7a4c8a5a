import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { issueOrderLicensesWorkflow } from "../../../../../../../../workflows/licenses"
import { idempotencyClaimOf } from "../../../../../../../lib/idempotency-key"
import { accessTo, licensingOf } from "../../../helpers"
import type { StoreIssueLicensesType, StorePageParamsType } from "../../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset } = req.validatedQuery as StorePageParamsType
  const access = await accessTo(req, "order", null)
  const page = await licensingOf(req).customers.licenses(access, { limit, offset })
  res.json({ ...page, offset, limit })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreIssueLicensesType>,
  res: MedusaResponse
) => {
  const access = await accessTo(req as AuthenticatedMedusaRequest, "order", "issue_license")
  const { policy_id, quantity } = req.validatedBody
  const { order_id } = access
  // Only an assignment gives the permission, so the caller issues as the manager.
  const manager_id = access.manager_id ?? ""
  const { result: license_ids } = await issueOrderLicensesWorkflow(req.scope).run({
    input: {
      order_id,
      policy_id,
      quantity,
      manager_id,
      actor: { type: "manager", id: manager_id },
      claim: idempotencyClaimOf(req, { ...req.validatedBody, manager_id }),
    },
  })
  res.json({ license_ids, count: license_ids.length })
}
