import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { licensingError } from "../../../../../../../../modules/licensing/errors"
import { assignLicenseManagerWorkflow } from "../../../../../../../../workflows/managers"
import { accessTo, licensingOf } from "../../../helpers"
import { customerManagers, grantorOf } from "../../../manager-helpers"
import type { StoreAssignManagerType } from "../../../validators"

/** People whom one account makes managers in a UTC day: each gets a mail. */
const INVITED_PER_DAY = 30

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
  if (!(await licensing.storage.takeFromDay(customer_id, "manager_mail", INVITED_PER_DAY))) {
    throw licensingError("MAIL_LIMIT", "You have sent as many mails today as is allowed")
  }
  const { permissions, email } = req.validatedBody
  const { result } = await assignLicenseManagerWorkflow(req.scope).run({
    input: { order_id, person: { email }, permissions, by: grantorOf(access), locale: req.locale },
  })
  const { manager_id, invitation } = result
  const managers = await licensing.managers.ofOrder(order_id)
  // Anyone with the link can accept: only staff may hand it over themselves.
  res.json({
    license_managers: customerManagers(managers),
    manager_id,
    invitation: invitation && { sent: invitation.sent, code: invitation.code },
  })
}
