import { runtimeRoute } from "../../answer"

export const POST = runtimeRoute(
  "heartbeat",
  async (licensing, request) => await licensing.runtime.heartbeat(request)
)
