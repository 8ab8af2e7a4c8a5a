import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

import { answerDeviceSignInWorkflow, mayBeOfGiven } from "../../../../../../workflows/users"
import type { StoreApproveDeviceSignInType } from "./validators"

/** A route by which the logged-in customer lets a waiting program in, or refuses it. */
export function answerRoute(approved: boolean) {
  return async (
    req: AuthenticatedMedusaRequest<StoreApproveDeviceSignInType>,
    res: MedusaResponse
  ) => {
    const { user_code, license_id } = req.validatedBody
    const { actor_id: customer_id, auth_identity_id } = req.auth_context
    const auth = req.scope.resolve<IAuthModuleService>(Modules.AUTH)
    // A session that another service made has no login.
    const by_given_password =
      Boolean(auth_identity_id) && (await mayBeOfGiven(auth, auth_identity_id))
    await answerDeviceSignInWorkflow(req.scope).run({
      input: { user_code, customer_id, approved, license_id, by_given_password },
    })
    res.json({ approved })
  }
}
