import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { assignLicenseManagerWorkflow } from "../../../../../../../../workflows/managers"
import { accessTo, licensingOf } from "../../../helpers"
import {
  customerManagers,
  grantorOf,
  sentInvitation,
  takeManagerMail,
} from "../../../manager-helpers"
import type { StoreAssignManagerType } from "../../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { order_id } = await accessTo(req, "order", "manage_managers")
  const managers = await licensingOf(req).managers.ofOrder(order_id)
  res.json({ license_managers: customerManagers(managers) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreAssignManagerType>,
  res: MedusaResponse
) => {
  const access = await accessTo(req as AuthenticatedMedusaRequest, "order", "manage_managers")
  const licensing = licensingOf(req)
  const { order_id, customer_id } = access
  await takeManagerMail(licensing, customer_id)
  const { permissions, email } = req.validatedBody
  const { result } = await assignLicenseManagerWorkflow(req.scope).run({
    input: { order_id, person: { email }, permissions, by: grantorOf(access), locale: req.locale },
  })
  const { manager_id, invitation } = result
  const managers = await licensing.managers.ofOrder(order_id)
  res.json({
    license_managers: customerManagers(managers),
    manager_id,
    invitation: invitation && sentInvitation(invitation),
  })
}
