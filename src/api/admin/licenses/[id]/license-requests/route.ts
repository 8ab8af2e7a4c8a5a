import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { answeredLicenseRequest } from "../../../../lib/offline-files"
import { pathId } from "../../../../lib/path-id"
import { staffCaller } from "../../activations/helpers"
import { retrieveLicense } from "../../helpers"
import type { AdminAnswerLicenseRequestType } from "../../offline/validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminAnswerLicenseRequestType>,
  res: MedusaResponse
) => {
  const staffReq = req as AuthenticatedMedusaRequest
  const id = pathId(req)
  const { beyond_seats, ...request } = req.validatedBody
  await retrieveLicense(req.scope, id)
  const answer = await answeredLicenseRequest(
    staffReq,
    id,
    request,
    staffCaller(staffReq, { beyond_seats })
  )
  res.setHeader("cache-control", "no-store")
  res.json(answer)
}
