import { licenseActRoute } from "../../helpers"
import type { AdminLicenseActType } from "../../validators"

export const POST = licenseActRoute<AdminLicenseActType>(({ reason }) => ({
  type: "suspend",
  reason,
}))
