import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { pathId } from "../../../../../../lib/path-id"
import { accessTo, customerLicenseActRoute, licensingOf } from "../../helpers"
import type { StoreUpdateLicenseType } from "../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const access = await accessTo(req, "license", null)
  const id = pathId(req)
  res.json({ license: await licensingOf(req).customers.license(access, id) })
}

export const POST = customerLicenseActRoute<StoreUpdateLicenseType>("edit_license", (patch) => ({
  type: "edit",
  patch,
}))
