import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../modules/licensing"
import type LicensingModuleService from "../../../modules/licensing/service"
import { createLicenseManagerWorkflow } from "../../../workflows/managers"
import { staffActor } from "../../lib/staff-actor"
import { retrieveLicenseManager } from "./helpers"
import type { AdminGetLicenseManagersParamsType, AssignLicenseManagerType } from "./validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const query = req.validatedQuery as AdminGetLicenseManagersParamsType
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const { managers, count } = await licensing.managers.search(query)
  const { offset, limit } = query
  res.json({ license_managers: managers, count, offset, limit })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AssignLicenseManagerType>,
  res: MedusaResponse
) => {
  const { permissions, ...person } = req.validatedBody
  const { result } = await createLicenseManagerWorkflow(req.scope).run({
    input: { person, permissions, actor: staffActor(req) },
  })
  res.setHeader("cache-control", "no-store")
  res.json({
    license_manager: await retrieveLicenseManager(req.scope, result.manager_id),
    invitation: result.invitation,
  })
}
