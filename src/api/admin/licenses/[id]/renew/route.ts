import { licenseActRoute } from "../../helpers"
import type { AdminRenewLicenseType } from "../../validators"

export const POST = licenseActRoute<AdminRenewLicenseType>((body) => ({ type: "renew", ...body }))
