import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { pathId } from "../../../../../../../lib/path-id"
import { accessTo, runCustomerTask } from "../../../helpers"
import type { StoreActivateType } from "../../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreActivateType>,
  res: MedusaResponse
) => {
  const customerReq = req as AuthenticatedMedusaRequest
  const access = await accessTo(customerReq, "license", "activate")
  const license_id = pathId(req)
  const { note, ...computer } = req.validatedBody
  const task = { task: "activate" as const, license_id, computer, details: { note } }
  res.json(await runCustomerTask(customerReq, access, task))
}
