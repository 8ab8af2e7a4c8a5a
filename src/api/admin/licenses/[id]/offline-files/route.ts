import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { offlineFilePage, sendNewOfflineFile } from "../../../../lib/offline-files"
import { pathId } from "../../../../lib/path-id"
import { staffCaller } from "../../activations/helpers"
import { retrieveLicense } from "../../helpers"
import type {
  AdminCreateOfflineFileType,
  AdminGetOfflineFilesParamsType,
} from "../../offline/validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  await retrieveLicense(req.scope, id)
  res.json(await offlineFilePage(req, id, req.validatedQuery as AdminGetOfflineFilesParamsType))
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateOfflineFileType>,
  res: MedusaResponse
) => {
  const staffReq = req as AuthenticatedMedusaRequest
  const id = pathId(req)
  await retrieveLicense(req.scope, id)
  await sendNewOfflineFile(staffReq, res, id, req.validatedBody, staffCaller(staffReq))
}
