import { licenseActRoute } from "../../helpers"
import type { AdminResetLicenseType } from "../../validators"

export const POST = licenseActRoute<AdminResetLicenseType>((body) => ({ type: "reset", ...body }))
