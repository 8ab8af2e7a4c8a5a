import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { retireSigningKeyWorkflow } from "../../../../../../workflows/settings"
import { pathId } from "../../../../../lib/path-id"
import { staffActor } from "../../../../../lib/staff-actor"
import { listSigningKeys } from "../../../helpers"
import type { AdminRetireSigningKeyType } from "../../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminRetireSigningKeyType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  const { reason = null } = req.validatedBody
  await retireSigningKeyWorkflow(req.scope).run({
    input: { kid: id, reason, actor: staffActor(req) },
  })
  res.json(await listSigningKeys(req.scope))
}
