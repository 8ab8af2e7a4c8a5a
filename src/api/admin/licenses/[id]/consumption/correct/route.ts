import type { AdminCorrectConsumptionType } from "../../../consumption/validators"
import { licenseActRoute } from "../../../helpers"

export const POST = licenseActRoute<AdminCorrectConsumptionType>((body) => ({
  type: "correct",
  ...body,
}))
