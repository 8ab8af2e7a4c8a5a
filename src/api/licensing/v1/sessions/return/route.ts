import { runtimeRoute } from "../../../answer"

export const POST = runtimeRoute(
  "session_return",
  async (licensing, request) => await licensing.runtime.returnSession(request)
)
