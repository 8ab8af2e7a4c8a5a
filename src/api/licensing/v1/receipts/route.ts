import { LicensingEvents } from "../../../../workflows/issuing"
import { runtimeRoute } from "../../answer"
import { announce } from "../../announce"
import type { RuntimeReceiptBodyType } from "../../validators"

export const POST = runtimeRoute<RuntimeReceiptBodyType>(
  "receipts",
  async (licensing, request, req) => {
    const { file, receipt } = req.validatedBody
    const { answer, result } = await licensing.runtime.giveBack(request, file, receipt)
    const { ended } = result
    announce(
      req,
      LicensingEvents.LICENSE_DEACTIVATED,
      ended && { license_id: ended.license_id, activation_id: ended.id }
    )
    return answer
  }
)
