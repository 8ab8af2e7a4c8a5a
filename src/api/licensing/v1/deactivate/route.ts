import { Modules } from "@medusajs/framework/utils"

import { LicensingEvents } from "../../../../workflows/issuing"
import { runtimeRoute } from "../../answer"

export const POST = runtimeRoute(async (licensing, request, req) => {
  const { answer, result } = await licensing.deactivateForProgram(request)
  if (result?.activation) {
    const { license_id, id } = result.activation
    await req.scope.resolve(Modules.EVENT_BUS).emit({
      name: LicensingEvents.LICENSE_DEACTIVATED,
      data: { id: license_id, activation_id: id },
    })
  }
  return answer
})
