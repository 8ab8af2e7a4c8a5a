import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { keyWithheld } from "../../../../../../../../modules/licensing/domain/permissions/customer-rights"
import { licensingError } from "../../../../../../../../modules/licensing/errors"
import { verdictText } from "../../../../../../../../modules/licensing/messages/verdict-messages"
import { localeOf } from "../../../../../../../lib/locale"
import { pathId } from "../../../../../../../lib/path-id"
import { accessTo, actOnCustomerLicense, licensingOf } from "../../../helpers"
import type { StoreRekeyLicenseType } from "../../../validators"

/** New keys that an owner may draw for a license in one UTC day. */
const PER_DAY = 3

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreRekeyLicenseType>,
  res: MedusaResponse
) => {
  const customerReq = req as AuthenticatedMedusaRequest
  const access = await accessTo(customerReq, "license", "rekey")
  const licensing = licensingOf(customerReq)
  const id = pathId(req)
  const { status } = await licensing.customers.license(access, id)
  const code =
    keyWithheld(status) ??
    ((await licensing.storage.takeFromDay(id, "rekey", PER_DAY)) ? null : ("DAILY_LIMIT" as const))
  if (code) {
    const { message, next } = verdictText(code, { locale: localeOf(customerReq) })
    throw licensingError(code, `${message} ${next}`)
  }
  await actOnCustomerLicense(customerReq, access, { type: "rekey", ...req.validatedBody })
  res.json({ license: await licensing.customers.license(access, id) })
}
