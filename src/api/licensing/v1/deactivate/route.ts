import { LicensingEvents } from "../../../../workflows/issuing"
import { runtimeRoute } from "../../answer"
import { announce } from "../../announce"
import type { RuntimeDeactivateBodyType } from "../../validators"

export const POST = runtimeRoute<RuntimeDeactivateBodyType>(
  "deactivate",
  async (licensing, request, req) => {
    const { removal_code = null } = req.validatedBody
    const { answer, ended } = await licensing.runtime.deactivate(request, removal_code)
    announce(req, LicensingEvents.LICENSE_DEACTIVATED, ended)
    return answer
  }
)
