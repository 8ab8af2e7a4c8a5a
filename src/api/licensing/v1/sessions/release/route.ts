import { runtimeRoute } from "../../../answer"
import type { RuntimeSeatBodyType } from "../../../validators"

export const POST = runtimeRoute<RuntimeSeatBodyType>(
  "session_release",
  async (licensing, request, { validatedBody: { feature } }) =>
    await licensing.runtime.release(request, feature)
)
