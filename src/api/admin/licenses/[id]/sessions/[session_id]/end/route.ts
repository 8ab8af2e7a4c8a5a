import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { endSessionWorkflow } from "../../../../../../../workflows/activations"
import { pathId } from "../../../../../../lib/path-id"
import { staffActor } from "../../../../../../lib/staff-actor"
import { retrieveLicense } from "../../../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const license_id = pathId(req)
  await retrieveLicense(req.scope, license_id)
  const { result: id } = await endSessionWorkflow(req.scope).run({
    input: { license_id, session_id: pathId(req, "session_id"), actor: staffActor(req) },
  })
  res.json({ id })
}
