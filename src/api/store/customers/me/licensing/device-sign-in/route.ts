import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { licensingOf } from "../helpers"
import type { StoreDeviceSignInType } from "./validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreDeviceSignInType>,
  res: MedusaResponse
) => {
  const { user_code } = req.validatedBody
  res.setHeader("cache-control", "no-store")
  res.json({
    device_sign_in: await licensingOf(req).users.findDevice(user_code, req.auth_context.actor_id),
  })
}
