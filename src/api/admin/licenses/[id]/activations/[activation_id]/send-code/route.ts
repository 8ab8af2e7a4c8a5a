import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { licensingError } from "../../../../../../../modules/licensing/errors"
import { sendActivationCodeWorkflow } from "../../../../../../../workflows/activations"
import { mailRefusal } from "../../../../../../lib/mail-refusal"
import { staffActor } from "../../../../../../lib/staff-actor"
import { activationOf } from "../../../../activations/helpers"
import type { AdminSendCodeType } from "../../../../activations/validators"
import { retrieveLicense } from "../../../../helpers"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSendCodeType>,
  res: MedusaResponse
) => {
  const staffReq = req as AuthenticatedMedusaRequest
  const { id: activation_id, license_id } = await activationOf(staffReq)
  const { customer, order } = await retrieveLicense(req.scope, license_id)
  const to = req.validatedBody.email ?? customer?.email ?? order?.email
  if (!to) {
    throw licensingError("NO_EMAIL", "The license's owner has no e-mail address")
  }
  const { result } = await sendActivationCodeWorkflow(req.scope).run({
    input: { activation_id, to, actor: staffActor(staffReq) },
  })
  if (!result.sent) {
    throw mailRefusal(result.code)
  }
  res.json({ sent: true })
}
