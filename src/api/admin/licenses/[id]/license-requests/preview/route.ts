import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { LICENSING_MODULE } from "../../../../../../modules/licensing"
import type LicensingModuleService from "../../../../../../modules/licensing/service"
import { pathId } from "../../../../../lib/path-id"
import { shownActivation } from "../../../../../lib/task-answer"
import type { AdminPreviewLicenseRequestType } from "../../../offline/validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminPreviewLicenseRequestType>,
  res: MedusaResponse
) => {
  const id = pathId(req)
  const licensing = req.scope.resolve<LicensingModuleService>(LICENSING_MODULE)
  const preview = await licensing.offline.previewRequest(id, req.validatedBody.request)
  const { activation } = preview
  res.json({ preview: { ...preview, activation: activation && shownActivation(activation) } })
}
