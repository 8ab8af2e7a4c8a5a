import { runtimeRoute } from "../../../answer"

export const POST = runtimeRoute(
  "session_release",
  async (licensing, request) => await licensing.runtime.release(request)
)
