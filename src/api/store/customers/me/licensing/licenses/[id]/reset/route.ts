import { customerLicenseActRoute } from "../../../helpers"
import type { StoreResetLicenseType } from "../../../validators"

export const POST = customerLicenseActRoute<StoreResetLicenseType>("reset_license", (body) => ({
  type: "reset",
  parts: ["activations"],
  reason: body.reason,
}))
