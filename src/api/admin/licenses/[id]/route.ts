import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { pathId } from "../../../lib/path-id"
import { actOnLicense, licenseActRoute, retrieveLicense } from "../helpers"
import type { AdminLicenseActType, AdminUpdateLicenseType } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ license: await retrieveLicense(req.scope, pathId(req)) })
}

export const POST = licenseActRoute<AdminUpdateLicenseType>((patch) => ({ type: "edit", patch }))

export const DELETE = async (
  req: AuthenticatedMedusaRequest<AdminLicenseActType>,
  res: MedusaResponse
) => {
  const { reason } = req.validatedBody
  await actOnLicense(req as AuthenticatedMedusaRequest, { type: "delete", reason })
  const id = pathId(req)
  res.json({ id, object: "license", deleted: true })
}
