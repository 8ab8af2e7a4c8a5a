import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { changeLicenseManagerWorkflow } from "../../../../../../../../../workflows/managers"
import { pathId } from "../../../../../../../../lib/path-id"
import { accessTo, licensingOf } from "../../../../helpers"
import { customerManagers, grantorOf } from "../../../../manager-helpers"
import type { StoreSetManagerPermissionsType } from "../../../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreSetManagerPermissionsType>,
  res: MedusaResponse
) => {
  const access = await accessTo(req as AuthenticatedMedusaRequest, "order", "manage_managers")
  const manager_id = pathId(req, "manager_id")
  const { order_id } = access
  const { permissions } = req.validatedBody
  await changeLicenseManagerWorkflow(req.scope).run({
    input: {
      manager_id,
      change: { type: "permissions", order_id, permissions, by: grantorOf(access) },
    },
  })
  const managers = await licensingOf(req).managers.ofOrder(order_id)
  res.json({ license_managers: customerManagers(managers) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const access = await accessTo(req, "order", "manage_managers")
  const manager_id = pathId(req, "manager_id")
  const { order_id } = access
  await changeLicenseManagerWorkflow(req.scope).run({
    input: { manager_id, change: { type: "remove", order_id, by: grantorOf(access) } },
  })
  res.json({ id: manager_id, object: "license_manager", deleted: true })
}
