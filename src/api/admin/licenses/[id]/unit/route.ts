import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type { UnitAct } from "../../../../../modules/licensing/domain/license-acts"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { applyLicenseActWorkflow } from "../../../../../workflows/licenses"
import { idempotencyClaimOf } from "../../../../lib/idempotency-key"
import { pathId } from "../../../../lib/path-id"
import { staffActor } from "../../../../lib/staff-actor"
import type { AdminActOnUnitType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminActOnUnitType>,
  res: MedusaResponse
) => {
  const unit_of = pathId(req)
  const act = actOf(req.validatedBody)
  const claim = idempotencyClaimOf(req, { unit_of, act })
  await applyLicenseActWorkflow(req.scope).run({
    input: { unit_of, act, actor: staffActor(req), claim },
  })
  const { licenses } = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  res.json({ licenses: await licenses.ofIds(await licenses.unitOf(unit_of)) })
}

function actOf(body: AdminActOnUnitType): UnitAct {
  switch (body.action) {
    case "edit":
      return { type: "edit", patch: body.params }
    case "reset":
      return { type: "reset", ...body.params }
    case "renew":
      return { type: "renew", ...body.params }
    default:
      return { type: body.action, ...body.params }
  }
}
