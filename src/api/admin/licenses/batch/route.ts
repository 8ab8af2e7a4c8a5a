import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { runLicenseBatch } from "../batch"
import type { AdminBatchLicensesType } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminBatchLicensesType>,
  res: MedusaResponse
) => {
  res.json({ batch: await runLicenseBatch(req, req.validatedBody) })
}
