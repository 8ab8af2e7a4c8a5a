import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { changeLicenseManagerWorkflow } from "../../../../../../../../workflows/managers"
import { pathId } from "../../../../../../../lib/path-id"
import { licensingOf } from "../../../helpers"
import { sentInvitation, takeManagerMail } from "../../../manager-helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const licensing = licensingOf(req)
  const { managers } = licensing
  const granter = await managers.granter(req.auth_context.actor_id)
  const manager_id = pathId(req)
  await takeManagerMail(licensing, granter.customer_id)
  const { result } = await changeLicenseManagerWorkflow(req.scope).run({
    input: {
      manager_id,
      change: { type: "invite_sub_manager", granter, locale: req.locale },
    },
  })
  res.json({
    sub_managers: await managers.subManagers(granter),
    invitation: result.invitation && sentInvitation(result.invitation),
  })
}
