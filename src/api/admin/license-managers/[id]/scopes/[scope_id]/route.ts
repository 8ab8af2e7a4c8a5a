import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { changeLicenseManagerWorkflow } from "../../../../../../workflows/managers"
import { pathId } from "../../../../../lib/path-id"
import { staffActor } from "../../../../../lib/staff-actor"
import { managerScopes } from "../../../helpers"
import type { SetManagerPermissionsType } from "../../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<SetManagerPermissionsType>,
  res: MedusaResponse
) => {
  const manager_id = pathId(req)
  const { permissions } = req.validatedBody
  const scope_id = pathId(req, "scope_id")
  await changeLicenseManagerWorkflow(req.scope).run({
    input: {
      manager_id,
      change: { type: "change_scope", scope_id, permissions, actor: staffActor(req) },
    },
  })
  res.json(await managerScopes(req.scope, manager_id))
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const manager_id = pathId(req)
  const scope_id = pathId(req, "scope_id")
  await changeLicenseManagerWorkflow(req.scope).run({
    input: { manager_id, change: { type: "remove_scope", scope_id, actor: staffActor(req) } },
  })
  res.json({ id: scope_id, object: "license_manager_scope", deleted: true })
}
