import { runtimeRoute } from "../../../answer"
import type { RuntimeSeatBodyType } from "../../../validators"

export const POST = runtimeRoute<RuntimeSeatBodyType>(
  "session_return",
  async (licensing, request, { validatedBody: { feature } }) =>
    await licensing.runtime.returnSession(request, feature)
)
