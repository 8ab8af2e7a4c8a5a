import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { UserLinkKind } from "../../../../modules/licensing/domain/vocabulary"
import {
  sendLicenseUserLinkWorkflow,
  setLicenseUserDisabledWorkflow,
} from "../../../../workflows/users"
import { mailRefusal } from "../../../lib/mail-refusal"
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

/** A route that mails the user of its path a link. */
export function sendLinkRoute(kind: UserLinkKind) {
  return async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const license_id = pathId(req)
    const user_id = pathId(req, "user_id")
    await retrieveLicense(req.scope, license_id)
    const { result } = await sendLicenseUserLinkWorkflow(req.scope).run({
      input: { license_id, user_id, kind, actor: staffActor(req), locale: req.locale },
    })
    if (!result.sent) {
      throw mailRefusal(result.code)
    }
    res.json({ id: user_id, sent: true })
  }
}
