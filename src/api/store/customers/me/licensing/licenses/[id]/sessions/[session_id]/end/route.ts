import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { pathId } from "../../../../../../../../../lib/path-id"
import { accessTo, licensingOf } from "../../../../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { actor } = await accessTo(req, "license", "end_session")
  const id = pathId(req)
  const session = pathId(req, "session_id")
  await licensingOf(req).sessions.end(id, session, actor)
  res.json({ id: session })
}
