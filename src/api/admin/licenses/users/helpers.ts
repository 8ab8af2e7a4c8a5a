import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { setLicenseUserDisabledWorkflow } from "../../../../workflows/users"
import { pathId } from "../../../lib/path-id"
import { staffActor } from "../../../lib/staff-actor"
import { retrieveLicense } from "../helpers"

/** A route that disables the user of its path, or lets them in again. */
export function setDisabledRoute(disabled: boolean) {
  return async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const license_id = pathId(req)
    await retrieveLicense(req.scope, license_id)
    const { result: id } = await setLicenseUserDisabledWorkflow(req.scope).run({
      input: { license_id, user_id: pathId(req, "user_id"), disabled, actor: staffActor(req) },
    })
    res.json({ id })
  }
}
