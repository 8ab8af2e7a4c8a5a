import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SafeHtml } from "../../../emails/mail-page"
import type { PreviewChoice } from "../../../emails/preview"
import { LICENSING_MODULE } from "../../../modules/licensing"
import { licensingError } from "../../../modules/licensing/errors"
import type { LicensingOptions } from "../../../modules/licensing/options"
import type LicensingModuleService from "../../../modules/licensing/service"
import type { MailPreviewParamsType } from "./validators"

type MailOptions = LicensingOptions["mail"]

const mailOptionsOf = async (req: MedusaRequest): Promise<MailOptions> =>
  (await req.scope.resolve<LicensingModuleService>(LICENSING_MODULE).getOptions()).mail

/** Lets nobody through where the preview is off, as in production it is. */
export async function refuseUnlessPreviewed(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const { preview = process.env.NODE_ENV !== "production" } = await mailOptionsOf(req)
  if (!preview) {
    throw licensingError("NOT_FOUND", "There is no such page")
  }
  next()
}

/** A route that shows the mail of the query. */
export function previewRoute(show: (options: MailOptions, choice: PreviewChoice) => SafeHtml) {
  return async (req: MedusaRequest, res: MedusaResponse) => {
    const options = await mailOptionsOf(req)
    const { mail, locale = options.locale } = req.validatedQuery as MailPreviewParamsType
    const { html, headers } = show(options, { mail, locale })
    res.set(headers).send(html)
  }
}
