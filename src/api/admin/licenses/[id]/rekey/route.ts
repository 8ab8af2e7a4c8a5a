import { licenseActRoute } from "../../helpers"
import type { AdminRekeyLicenseType } from "../../validators"

export const POST = licenseActRoute<AdminRekeyLicenseType>((body) => ({ type: "rekey", ...body }))
