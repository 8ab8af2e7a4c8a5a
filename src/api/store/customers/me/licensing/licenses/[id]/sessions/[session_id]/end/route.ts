import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { endSessionWorkflow } from "../../../../../../../../../../workflows/activations"
import { pathId } from "../../../../../../../../../lib/path-id"
import { accessTo } from "../../../../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { actor } = await accessTo(req, "license", "end_session")
  const { result: id } = await endSessionWorkflow(req.scope).run({
    input: { license_id: pathId(req), session_id: pathId(req, "session_id"), actor },
  })
  res.json({ id })
}
