import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { issueOrderLicensesWorkflow } from "../../../../../../../../workflows/licenses"
import { idempotencyClaimOf } from "../../../../../../../idempotency-key"
import { accessTo, licensingOf } from "../../../helpers"
import type { StoreIssueLicensesType, StorePageParamsType } from "../../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { limit, offset } = req.validatedQuery as StorePageParamsType
  const access = await accessTo(req, "order", null)
  const page = await licensingOf(req).licensesForCustomer(access, { limit, offset })
  res.json({ ...page, offset, limit })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreIssueLicensesType>,
  res: MedusaResponse
) => {
  const access = await accessTo(req as AuthenticatedMedusaRequest, "order", "issue_license")
  const { policy_id, quantity } = req.validatedBody
  const { actor, order_id } = access
  const { result: license_ids } = await issueOrderLicensesWorkflow(req.scope).run({
    input: {
      order_id,
      policy_id,
      quantity,
      // Only managers hold the permission, and their actor is the manager.
      manager_id: actor.id ?? "",
      actor,
      claim: idempotencyClaimOf(req, { ...req.validatedBody, manager_id: actor.id }),
    },
  })
  res.json({ license_ids, count: license_ids.length })
}
