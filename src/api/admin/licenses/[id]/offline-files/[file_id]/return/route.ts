import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { sendOfflineFileReturn } from "../../../../../../offline-files"
import { staffCaller } from "../../../../activation-helpers"
import type { AdminReturnOfflineFileType } from "../../../../offline-validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminReturnOfflineFileType>,
  res: MedusaResponse
) => {
  const staffReq = req as AuthenticatedMedusaRequest
  const { id } = req.params as { id: string }
  const { receipt } = req.validatedBody
  await sendOfflineFileReturn(staffReq, res, id, receipt, staffCaller(staffReq))
}
