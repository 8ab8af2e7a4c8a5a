import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { sendOfflineFileReturn } from "../../../../../../lib/offline-files"
import { pathId } from "../../../../../../lib/path-id"
import { staffCaller } from "../../../../activations/helpers"
import type { AdminReturnOfflineFileType } from "../../../../offline/validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminReturnOfflineFileType>,
  res: MedusaResponse
) => {
  const staffReq = req as AuthenticatedMedusaRequest
  const id = pathId(req)
  const { receipt } = req.validatedBody
  await sendOfflineFileReturn(staffReq, res, id, receipt, staffCaller(staffReq))
}
