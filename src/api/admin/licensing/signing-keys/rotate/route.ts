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
  const rotation = req.validatedBody
  await rotateSigningKeyWorkflow(req.scope).run({
    input: { rotation, actor: staffActor(req), claim: idempotencyClaimOf(req, rotation) },
  })
  res.json(await listSigningKeys(req.scope))
}
