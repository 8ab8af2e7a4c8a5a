import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { licensingError } from "../../../../../modules/licensing/errors"
import { licenseNotFound } from "../../../../../modules/licensing/licenses/license-errors"
import { resendLicenseMailWorkflow } from "../../../../../workflows/licenses"
import { pathId } from "../../../../lib/path-id"
import { staffActor } from "../../../../lib/staff-actor"
import { retrieveLicense } from "../../helpers"

export const POST = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const { result } = await resendLicenseMailWorkflow(req.scope).run({
    input: { ids: [id], actor: staffActor(req) },
  })
  const [refusal] = result.refused
  if (refusal) {
    throw refusal.code === "LICENSE_NOT_FOUND"
      ? licenseNotFound(id)
      : licensingError(refusal.code, refusal.message)
  }
  res.json({ license: await retrieveLicense(req.scope, id) })
}
