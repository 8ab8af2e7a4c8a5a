import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { pathId } from "../../../../lib/path-id"
import { retrieveBatch } from "../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  await req.scope.resolve<LicensingModuleService>(LICENSING_MODULE).serials.generate(id)
  res.json({ serial_batch: await retrieveBatch(req.scope, id) })
}
