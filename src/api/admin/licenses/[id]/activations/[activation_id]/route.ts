import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../../modules/licensing/service"
import { staffActor } from "../../../../../lib/staff-actor"
import { listedActivation } from "../../../../../lib/task-answer"
import { activationOf } from "../../../activations/helpers"
import type { AdminUpdateActivationType } from "../../../activations/validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateActivationType>,
  res: MedusaResponse
) => {
  const staffReq = req as AuthenticatedMedusaRequest
  const { id } = await activationOf(staffReq)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  await licensing.activations.annotate(id, req.validatedBody.note, staffActor(req))
  res.json({ activation: listedActivation(await activationOf(staffReq)) })
}
