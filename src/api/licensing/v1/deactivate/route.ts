import { LicensingEvents } from "../../../../workflows/issuing"
import { runtimeRoute } from "../../answer"
import { announce } from "../../announce"

export const POST = runtimeRoute(async (licensing, request, req) => {
  const { answer, ended } = await licensing.deactivateForProgram(request)
  announce(req, LicensingEvents.LICENSE_DEACTIVATED, ended)
  return answer
})
