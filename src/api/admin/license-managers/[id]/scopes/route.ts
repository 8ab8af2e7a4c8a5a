import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../modules/licensing"
import type { ScopeTarget } from "../../../../../modules/licensing/managers/types"
import type LicensingModuleService from "../../../../../modules/licensing/service"
import { changeLicenseManagerWorkflow } from "../../../../../workflows/managers"
import { pathId } from "../../../../lib/path-id"
import { staffActor } from "../../../../lib/staff-actor"
import { managerScopes } from "../../helpers"
import type { AdminAddManagerScopeType, AdminGetManagerScopesParamsType } from "../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { limit, offset } = req.validatedQuery as AdminGetManagerScopesParamsType
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  await licensing.managers.retrieve(id)
  res.json(await managerScopes(req.scope, id, { limit, offset }))
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminAddManagerScopeType>,
  res: MedusaResponse
) => {
  const manager_id = pathId(req)
  const { permissions, ...target } = req.validatedBody
  await changeLicenseManagerWorkflow(req.scope).run({
    input: {
      manager_id,
      change: {
        type: "add_scope",
        // The schema lets exactly one of them through.
        target: target as ScopeTarget,
        permissions,
        actor: staffActor(req),
      },
    },
  })
  res.json(await managerScopes(req.scope, manager_id))
}
