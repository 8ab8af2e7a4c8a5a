import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { answeredLicenseRequest } from "../../../../../../../lib/offline-files"
import { pathId } from "../../../../../../../lib/path-id"
import { accessTo, customerCaller, withoutMarks } from "../../../helpers"
import type { StoreAnswerLicenseRequestType } from "../../../offline/validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreAnswerLicenseRequestType>,
  res: MedusaResponse
) => {
  const customerReq = req as AuthenticatedMedusaRequest
  const access = await accessTo(customerReq, "license", "make_file")
  const id = pathId(req)
  const answer = await answeredLicenseRequest(
    customerReq,
    id,
    req.validatedBody,
    customerCaller(access)
  )
  res.setHeader("cache-control", "no-store")
  res.json({ ...answer, activation: withoutMarks(answer.activation) })
}
