import { runtimeRoute } from "../../answer"
import type { RuntimeSessionBodyType } from "../../validators"

export const POST = runtimeRoute<RuntimeSessionBodyType>(
  "session",
  async (licensing, request, { validatedBody: { feature, session } }) =>
    await licensing.runtime.session(request, session ? "keep" : "take", feature)
)
