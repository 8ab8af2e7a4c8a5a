import { runtimeRoute } from "../../answer"
import type { RuntimeCheckoutBodyType } from "../../validators"

export const POST = runtimeRoute<RuntimeCheckoutBodyType>(
  "checkout",
  async (licensing, request, req) => {
    const { algorithm, ttl } = req.validatedBody
    return await licensing.runtime.checkOut(request, { algorithm, ttl })
  }
)
