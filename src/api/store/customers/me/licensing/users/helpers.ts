import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { setLicenseUserDisabledWorkflow } from "../../../../../../workflows/users"
import { pathId } from "../../../../../lib/path-id"
import { accessTo } from "../helpers"

/** A route that disables the user of its path, or lets them in again. */
export function setDisabledRoute(disabled: boolean) {
  return async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { actor } = await accessTo(req, "license", "manage_users")
    const { result: id } = await setLicenseUserDisabledWorkflow(req.scope).run({
      input: { license_id: pathId(req), user_id: pathId(req, "user_id"), disabled, actor },
    })
    res.json({ id })
  }
}
