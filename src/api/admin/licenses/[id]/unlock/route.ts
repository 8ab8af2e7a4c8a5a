import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { pathId } from "../../../../lib/path-id"
import { staffActor } from "../../../../lib/staff-actor"
import { retrieveLicense } from "../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  await licensing.activations.unlockTasks(id, staffActor(req))
  res.json({ license: await retrieveLicense(req.scope, id) })
}
