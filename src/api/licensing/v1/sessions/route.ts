import { runtimeRoute } from "../../answer"
import type { RuntimeSessionBodyType } from "../../validators"

export const POST = runtimeRoute<RuntimeSessionBodyType>(
  "session",
  async (licensing, request, req) =>
    await licensing.runtime.session(request, req.validatedBody.session ? "keep" : "take")
)
