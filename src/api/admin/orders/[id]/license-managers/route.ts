import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { assignLicenseManagerWorkflow } from "../../../../../workflows/managers"
import { pathId } from "../../../../lib/path-id"
import { staffActor } from "../../../../lib/staff-actor"
import type { AssignLicenseManagerType } from "../../../license-managers/validators"
import { assertOrder } from "../../helpers"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  await assertOrder(req.scope, id)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  res.json({ license_managers: await licensing.managers.ofOrder(id) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AssignLicenseManagerType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  await assertOrder(req.scope, id)
  const { permissions, ...person } = req.validatedBody
  const { result } = await assignLicenseManagerWorkflow(req.scope).run({
    input: { order_id: id, person, permissions, by: { side: "staff", actor: staffActor(req) } },
  })
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  res.setHeader("cache-control", "no-store")
  res.json({
    license_managers: await licensing.managers.ofOrder(id),
    manager_id: result.manager_id,
    invitation: result.invitation,
  })
}
