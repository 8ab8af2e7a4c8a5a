import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { sendCsv } from "../../../../lib/csv"
import { pathId } from "../../../../lib/path-id"
import { assertMayReveal } from "../../../../lib/reveal"
import { staffActor } from "../../../../lib/staff-actor"
import type { AdminExportSerialsParamsType } from "../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { codes = false, bom } = req.validatedQuery as AdminExportSerialsParamsType
  if (codes) {
    await assertMayReveal(req.auth_context.actor_id, req.scope)
  }
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const csv = await licensing.serials.exportCsv({ batch_id: id, codes, actor: staffActor(req) })
  sendCsv(res, csv, `serial-numbers-${id}.csv`, bom)
}
