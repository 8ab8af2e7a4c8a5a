import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { pathId } from "../../../../../../../../lib/path-id"
import { accessTo, customerActivation, licensingOf } from "../../../../helpers"
import type { StorePreviewLicenseRequestType } from "../../../../offline/validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StorePreviewLicenseRequestType>,
  res: MedusaResponse
) => {
  await accessTo(req as AuthenticatedMedusaRequest, "license", "make_file")
  const id = pathId(req)
  const preview = await licensingOf(req).offline.previewRequest(id, req.validatedBody.request)
  const { activation } = preview
  res.json({ preview: { ...preview, activation: activation && customerActivation(activation) } })
}
