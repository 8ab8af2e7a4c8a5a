import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { BorrowSeatBodyType } from "../../../../../../../../lib/borrow-fields"
import { sendBorrowedSession } from "../../../../../../../../lib/borrow-session"
import { pathId } from "../../../../../../../../lib/path-id"
import { accessTo, customerCaller } from "../../../../helpers"

export const POST = async (
  req: AuthenticatedMedusaRequest<BorrowSeatBodyType>,
  res: MedusaResponse
) => {
  const customerReq = req as AuthenticatedMedusaRequest
  const access = await accessTo(customerReq, "license", "borrow_seat")
  const id = pathId(req)
  await sendBorrowedSession(customerReq, res, id, req.validatedBody, customerCaller(access))
}
