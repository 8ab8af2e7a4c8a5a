import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { offlineFilePage, sendNewOfflineFile } from "../../../../../../../lib/offline-files"
import { pathId } from "../../../../../../../lib/path-id"
import { accessTo, customerCaller } from "../../../helpers"
import type { StoreCreateOfflineFileType } from "../../../offline/validators"
import type { StorePageParamsType } from "../../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await accessTo(req, "license", null)
  const id = pathId(req)
  res.json(await offlineFilePage(req, id, req.validatedQuery as StorePageParamsType))
}

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreCreateOfflineFileType>,
  res: MedusaResponse
) => {
  const customerReq = req as AuthenticatedMedusaRequest
  const access = await accessTo(customerReq, "license", "make_file")
  const id = pathId(req)
  await sendNewOfflineFile(customerReq, res, id, req.validatedBody, customerCaller(access))
}
