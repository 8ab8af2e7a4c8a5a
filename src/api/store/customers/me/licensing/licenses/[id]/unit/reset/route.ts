import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { applyLicenseActWorkflow } from "../../../../../../../../../workflows/licenses"
import { pathId } from "../../../../../../../../lib/path-id"
import { accessTo, licensingOf } from "../../../../helpers"
import type { StoreResetLicenseType } from "../../../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreResetLicenseType>,
  res: MedusaResponse
) => {
  const access = await accessTo(req as AuthenticatedMedusaRequest, "license", "reset_license")
  const unit_of = pathId(req)
  await applyLicenseActWorkflow(req.scope).run({
    input: {
      unit_of,
      act: { type: "reset", parts: ["activations"], reason: req.validatedBody.reason },
      actor: access.actor,
      locale: req.locale,
    },
  })
  const { customers, licenses } = licensingOf(req)
  res.json({ licenses: await customers.licensesOfIds(access, await licenses.unitOf(unit_of)) })
}
