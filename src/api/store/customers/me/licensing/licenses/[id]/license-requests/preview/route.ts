import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { accessTo, customerActivation, licensingOf } from "../../../../helpers"
import type { StorePreviewLicenseRequestType } from "../../../../offline/validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StorePreviewLicenseRequestType>,
  res: MedusaResponse
) => {
  await accessTo(req as AuthenticatedMedusaRequest, "license", "make_file")
  const { id } = req.params as { id: string }
  const preview = await licensingOf(req).offline.previewRequest(id, req.validatedBody.request)
  const { activation } = preview
  res.json({ preview: { ...preview, activation: activation && customerActivation(activation) } })
}
