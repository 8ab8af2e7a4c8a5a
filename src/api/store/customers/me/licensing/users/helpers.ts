import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { UserLinkKind } from "../../../../../../modules/licensing/domain/vocabulary"
import { licensingError } from "../../../../../../modules/licensing/errors"
import {
  sendLicenseUserLinkWorkflow,
  setLicenseUserDisabledWorkflow,
} from "../../../../../../workflows/users"
import { mailRefusal } from "../../../../../lib/mail-refusal"
import { pathId } from "../../../../../lib/path-id"
import { accessTo, licensingOf } from "../helpers"

/** Links that one account has mailed in a UTC day. */
const LINKS_PER_DAY = 100

/** A route that disables the user of its path, or lets them in again. */
export function setDisabledRoute(disabled: boolean) {
  return async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { actor } = await accessTo(req, "license", "manage_user_credentials")
    const { result: id } = await setLicenseUserDisabledWorkflow(req.scope).run({
      input: { license_id: pathId(req), user_id: pathId(req, "user_id"), disabled, actor },
    })
    res.json({ id })
  }
}

/**
 * Counts a mail that an account has sent to a user.
 * @throws MAIL_LIMIT
 */
export async function takeMailOfDay(
  req: AuthenticatedMedusaRequest,
  customer_id: string
): Promise<void> {
  if (!(await licensingOf(req).storage.takeFromDay(customer_id, "user_mail", LINKS_PER_DAY))) {
    throw licensingError("MAIL_LIMIT", "You have sent as many mails today as is allowed")
  }
}

/** A route that mails the user of its path a link. */
export function sendLinkRoute(kind: UserLinkKind) {
  const act = kind === "invitation" ? "manage_users" : "manage_user_credentials"
  return async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
    const { actor, customer_id } = await accessTo(req, "license", act)
    await takeMailOfDay(req, customer_id)
    const user_id = pathId(req, "user_id")
    const { result } = await sendLicenseUserLinkWorkflow(req.scope).run({
      input: { license_id: pathId(req), user_id, kind, actor, locale: req.locale },
    })
    if (!result.sent) {
      throw mailRefusal(result.code)
    }
    res.json({ id: user_id, sent: true })
  }
}
