import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../../modules/licensing/service"
import { changeLicenseManagerWorkflow } from "../../../../../../workflows/managers"
import { pathId } from "../../../../../lib/path-id"
import { staffActor } from "../../../../../lib/staff-actor"
import type { SetManagerPermissionsType } from "../../../../license-managers/validators"
import { assertOrder } from "../../../helpers"

export const POST = async (
  req: AuthenticatedMedusaRequest<SetManagerPermissionsType>,
  res: MedusaResponse
) => {
  const order_id = pathId(req)
  const manager_id = pathId(req, "manager_id")
  await assertOrder(req.scope, order_id)
  const by = { side: "staff" as const, actor: staffActor(req) }
  const { permissions } = req.validatedBody
  await changeLicenseManagerWorkflow(req.scope).run({
    input: { manager_id, change: { type: "permissions", order_id, permissions, by } },
  })
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  res.json({ license_managers: await licensing.managers.ofOrder(order_id) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const order_id = pathId(req)
  const manager_id = pathId(req, "manager_id")
  await assertOrder(req.scope, order_id)
  const by = { side: "staff" as const, actor: staffActor(req) }
  await changeLicenseManagerWorkflow(req.scope).run({
    input: { manager_id, change: { type: "remove", order_id, by } },
  })
  res.json({ id: manager_id, object: "license_manager", deleted: true })
}
