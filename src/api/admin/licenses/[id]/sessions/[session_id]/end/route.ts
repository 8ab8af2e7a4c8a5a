import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../../../modules/licensing/service"
import { pathId } from "../../../../../../lib/path-id"
import { staffActor } from "../../../../../../lib/staff-actor"
import { retrieveLicense } from "../../../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const session = pathId(req, "session_id")
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  await retrieveLicense(req.scope, id)
  await licensing.sessions.end(id, session, staffActor(req))
  res.json({ id: session })
}
