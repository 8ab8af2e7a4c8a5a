import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { offlineFilePage, sendNewOfflineFile } from "../../../../lib/offline-files"
import { staffCaller } from "../../activations/helpers"
import { retrieveLicense } from "../../helpers"
import type {
  AdminCreateOfflineFileType,
  AdminGetOfflineFilesParamsType,
} from "../../offline/validators"

type Params = { id: string }

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params as Params
  await retrieveLicense(req.scope, id)
  res.json(await offlineFilePage(req, id, req.validatedQuery as AdminGetOfflineFilesParamsType))
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminCreateOfflineFileType>,
  res: MedusaResponse
) => {
  const staffReq = req as AuthenticatedMedusaRequest
  const { id } = req.params as Params
  await retrieveLicense(req.scope, id)
  await sendNewOfflineFile(staffReq, res, id, req.validatedBody, staffCaller(staffReq))
}
