import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { BorrowSeatBodyType } from "../../../../../lib/borrow-fields"
import { sendBorrowedSession } from "../../../../../lib/borrow-session"
import { pathId } from "../../../../../lib/path-id"
import { staffCaller } from "../../../activations/helpers"
import { retrieveLicense } from "../../../helpers"

export const POST = async (
  req: AuthenticatedMedusaRequest<BorrowSeatBodyType>,
  res: MedusaResponse
) => {
  const staffReq = req as AuthenticatedMedusaRequest
  const id = pathId(req)
  await retrieveLicense(req.scope, id)
  await sendBorrowedSession(staffReq, res, id, req.validatedBody, staffCaller(staffReq))
}
