import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { rotateSigningKeyWorkflow } from "../../../../../workflows/settings"
import { idempotencyClaimOf } from "../../../../lib/idempotency-key"
import { staffActor } from "../../../../lib/staff-actor"
import { listSigningKeys } from "../../helpers"
import type { AdminRotateSigningKeyType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminRotateSigningKeyType>,
  res: MedusaResponse
) => {
  const wish = req.validatedBody
  await rotateSigningKeyWorkflow(req.scope).run({
    input: { wish, actor: staffActor(req), claim: idempotencyClaimOf(req, wish) },
  })
  res.json(await listSigningKeys(req.scope))
}
