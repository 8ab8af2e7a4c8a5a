import { LicensingEvents } from "../../../../workflows/issuing"
import { runtimeRoute } from "../../answer"
import { announce } from "../../announce"
import type { RuntimeActivateBodyType } from "../../validators"

export const POST = runtimeRoute<RuntimeActivateBodyType>(
  "reactivate",
  async (licensing, request, req) => {
    const { name, platform, app_version } = req.validatedBody
    const details = { name, platform, app_version }
    const { answer, began } = await licensing.runtime.reactivate(request, details)
    announce(req, LicensingEvents.LICENSE_ACTIVATED, began)
    return answer
  }
)
