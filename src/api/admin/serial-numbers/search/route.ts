import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { sendSerials } from "../helpers"
import type { AdminSearchSerialsType } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminSearchSerialsType>,
  res: MedusaResponse
) => {
  await sendSerials(req, res, req.validatedBody)
}
