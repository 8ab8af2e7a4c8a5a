import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { endSessionWorkflow } from "../../../../../../../workflows/activations"
import { pathId } from "../../../../../../lib/path-id"
import { staffActor } from "../../../../../../lib/staff-actor"
import { retrieveLicense } from "../../../../helpers"
import type { AdminEndSessionType } from "../../../../sessions/validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminEndSessionType>,
  res: MedusaResponse
) => {
  const staffReq = req as AuthenticatedMedusaRequest
  const license_id = pathId(staffReq)
  await retrieveLicense(req.scope, license_id)
  const { result: id } = await endSessionWorkflow(req.scope).run({
    input: {
      license_id,
      session_id: pathId(staffReq, "session_id"),
      actor: staffActor(staffReq),
      frees_borrowed: req.validatedBody.frees_borrowed,
    },
  })
  res.json({ id })
}
