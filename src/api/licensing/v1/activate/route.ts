import { Modules } from "@medusajs/framework/utils"

import { LicensingEvents } from "../../../../workflows/issuing"
import { runtimeRoute } from "../../answer"
import type { RuntimeActivateBodyType } from "../../validators"

export const POST = runtimeRoute<RuntimeActivateBodyType>(async (licensing, request, req) => {
  const { name, platform, app_version } = req.validatedBody
  const { answer, result } = await licensing.activateForProgram(request, {
    name,
    platform,
    app_version,
  })
  if (result.activation && !result.repeated) {
    const { license_id, id } = result.activation
    await req.scope.resolve(Modules.EVENT_BUS).emit({
      name: LicensingEvents.LICENSE_ACTIVATED,
      data: { id: license_id, activation_id: id },
    })
  }
  return answer
})
