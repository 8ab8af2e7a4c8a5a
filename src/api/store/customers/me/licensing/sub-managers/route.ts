import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { createSubManagerWorkflow } from "../../../../../../workflows/managers"
import type { StoreCreateSubManagerType } from "../distribution/validators"
import { licensingOf } from "../helpers"
import { sentInvitation, takeManagerMail } from "../manager-helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { managers } = licensingOf(req)
  const granter = await managers.granter(req.auth_context.actor_id)
  res.json({ sub_managers: await managers.subManagers(granter) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreCreateSubManagerType>,
  res: MedusaResponse
) => {
  const licensing = licensingOf(req)
  const { managers } = licensing
  const granter = await managers.granter(req.auth_context.actor_id)
  await takeManagerMail(licensing, granter.customer_id)
  const { result } = await createSubManagerWorkflow(req.scope).run({
    input: { granter, sub_manager: req.validatedBody, locale: req.locale },
  })
  res.json({
    sub_managers: await managers.subManagers(granter),
    invitation: sentInvitation(result.invitation),
  })
}
