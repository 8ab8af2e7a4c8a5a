import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { sendOfflineFileReturn } from "../../../../../../../../../lib/offline-files"
import { pathId } from "../../../../../../../../../lib/path-id"
import { accessTo, customerCaller } from "../../../../../helpers"
import type { StoreReturnOfflineFileType } from "../../../../../offline/validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreReturnOfflineFileType>,
  res: MedusaResponse
) => {
  const customerReq = req as AuthenticatedMedusaRequest
  const access = await accessTo(customerReq, "license", "return_file")
  const id = pathId(req)
  const { receipt } = req.validatedBody
  await sendOfflineFileReturn(customerReq, res, id, receipt, customerCaller(access))
}
