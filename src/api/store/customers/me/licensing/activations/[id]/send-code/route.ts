import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { licensingError } from "../../../../../../../../modules/licensing/errors"
import { sendActivationCodeWorkflow } from "../../../../../../../../workflows/activations"
import { mailRefusal } from "../../../../../../../lib/mail-refusal"
import { pathId } from "../../../../../../../lib/path-id"
import { accessTo, licensingOf } from "../../../helpers"
import type { StoreSendCodeType } from "../../../validators"

/** Mails with activation codes that one account sends in a UTC day. */
const MAILS_PER_DAY = 30

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreSendCodeType>,
  res: MedusaResponse
) => {
  const { actor, customer_id } = await accessTo(
    req as AuthenticatedMedusaRequest,
    "activation",
    "send_code"
  )
  if (!(await licensingOf(req).storage.takeFromDay(customer_id, "code_mail", MAILS_PER_DAY))) {
    throw licensingError("MAIL_LIMIT", "You have sent as many mails today as is allowed")
  }
  const activation_id = pathId(req)
  const { email: to } = req.validatedBody
  const { result } = await sendActivationCodeWorkflow(req.scope).run({
    input: { activation_id, to, actor, locale: req.locale },
  })
  if (!result.sent) {
    throw mailRefusal(result.code)
  }
  res.json({ sent: true })
}
