import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { answerDeviceSignInWorkflow } from "../../../../../../workflows/users"
import type { StoreApproveDeviceSignInType } from "./validators"

/** A route by which the logged-in customer lets a waiting program in, or refuses it. */
export function answerRoute(approved: boolean) {
  return async (
    req: AuthenticatedMedusaRequest<StoreApproveDeviceSignInType>,
    res: MedusaResponse
  ) => {
    const { user_code, license_id } = req.validatedBody
    const customer_id = req.auth_context.actor_id
    await answerDeviceSignInWorkflow(req.scope).run({
      input: { user_code, customer_id, approved, license_id },
    })
    res.json({ approved })
  }
}
