import { runtimeRoute } from "../../answer"

export const POST = runtimeRoute(
  "validate",
  async (licensing, request) => await licensing.runtime.validate(request)
)
