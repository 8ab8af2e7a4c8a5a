import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { updateLicensingSettingsWorkflow } from "../../../../workflows/settings"
import { staffActor } from "../../../lib/staff-actor"
import { retrieveLicensingSettings } from "../helpers"
import type { AdminUpdateLicensingSettingsType } from "../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ licensing_settings: await retrieveLicensingSettings(req.scope) })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminUpdateLicensingSettingsType>,
  res: MedusaResponse
) => {
  await updateLicensingSettingsWorkflow(req.scope).run({
    input: { patch: req.validatedBody, actor: staffActor(req) },
  })
  res.json({ licensing_settings: await retrieveLicensingSettings(req.scope) })
}
