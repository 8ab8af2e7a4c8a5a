import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { returnOfflineFileWorkflow } from "../../../../../../../workflows/activations"
import { localeOf } from "../../../../../../locale"
import { verdictError } from "../../../../../../task-answer"
import { staffCaller } from "../../../../activation-helpers"
import { offlineFileOf } from "../../../../offline-helpers"
import type { AdminReturnOfflineFileType } from "../../../../offline-validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminReturnOfflineFileType>,
  res: MedusaResponse
) => {
  const staffReq = req as AuthenticatedMedusaRequest
  const file = await offlineFileOf(staffReq)
  const { receipt } = req.validatedBody
  const { result } = await returnOfflineFileWorkflow(req.scope).run({
    input: {
      license_id: file.license_id,
      file_id: file.id,
      proof: receipt === undefined ? "not_needed" : { receipt },
      caller: staffCaller(staffReq),
    },
  })
  if (!result.file) {
    throw verdictError(result.verdict, localeOf(req))
  }
  res.json({ id: file.id, returned_at: result.file.returned_at, activation_ended: !!result.ended })
}
