import { Modules } from "@medusajs/framework/utils"

import { LicensingEvents } from "../../../../workflows/issuing"
import { runtimeRoute } from "../../answer"
import type { RuntimeReceiptBodyType } from "../../validators"

export const POST = runtimeRoute<RuntimeReceiptBodyType>(async (licensing, request, req) => {
  const { file, receipt } = req.validatedBody
  const { answer, result } = await licensing.giveBackForProgram(request, file, receipt)
  if (result.ended) {
    const { license_id, id } = result.ended
    await req.scope.resolve(Modules.EVENT_BUS).emit({
      name: LicensingEvents.LICENSE_DEACTIVATED,
      data: { id: license_id, activation_id: id },
    })
  }
  return answer
})
