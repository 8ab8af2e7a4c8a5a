import { runtimeRoute } from "../../answer"

export const POST = runtimeRoute(
  async (licensing, request) => await licensing.heartbeatForProgram(request)
)
