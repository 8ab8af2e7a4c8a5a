import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { pathId } from "../../../../lib/path-id"
import { staffActor } from "../../../../lib/staff-actor"
import { retrieveBatch } from "../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  await licensing.serials.confirmImport(id, staffActor(req))
  res.json({ serial_batch: await retrieveBatch(req.scope, id) })
}
